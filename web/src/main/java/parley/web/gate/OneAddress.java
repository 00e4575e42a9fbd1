package parley.web.gate;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// What tells one caller's address from another's: of IPv6 the first 64 bits, for the other half is its owner's to choose.
final class OneAddress {

    private static final int NETWORK_BYTES = 8;

    private OneAddress() {}

    static String of(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }

    /// Of an address in digits, as a request names it.
    static String of(String digits) {
        try {
            return of(InetAddress.ofLiteral(digits));
        } catch (IllegalArgumentException e) {
            return digits;
        }
    }
}
