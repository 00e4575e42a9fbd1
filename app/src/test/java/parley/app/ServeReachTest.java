package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From where the workbench can be reached: nobody opens it to a network by accident.
class ServeReachTest {

    @TempDir private Path folder;

    private Path password(String text) throws IOException {
        return Files.writeString(folder.resolve("password"), text);
    }

    private static String refused(ListenAddress reach) {
        assertThat(reach).isInstanceOf(ListenAddress.Refused.class);
        return ((ListenAddress.Refused) reach).key();
    }

    @Test
    void withoutAHostItIsThisMachineOnly() throws IOException {
        assertThat(ListenAddress.of(null, null)).isEqualTo(new ListenAddress.Here());
        assertThat(ListenAddress.of("127.0.0.1", null)).isEqualTo(new ListenAddress.Here());
    }

    @Test
    void aPasswordWithoutAHostIsAMistake() throws IOException {
        assertThat(refused(ListenAddress.of(null, password("otters swim at dusk"))))
                .isEqualTo("serve.host.none");
    }

    @Test
    void allAddressesAtOnceAreRefusedWithOrWithoutAPassword() throws IOException {
        Path file = password("otters swim at dusk");
        for (String all : new String[] {"0.0.0.0", "::"}) {
            assertThat(refused(ListenAddress.of(all, null))).isEqualTo("serve.host.one");
            assertThat(refused(ListenAddress.of(all, file))).isEqualTo("serve.host.one");
        }
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() throws IOException {
        assertThat(refused(ListenAddress.of("192.0.2.1", password("otters swim at dusk"))))
                .isEqualTo("serve.host.one");
    }

    @Test
    void aShortPasswordIsRefusedAndOnlyTheFirstLineCounts() throws IOException {
        assertThat(refused(ListenAddress.of("127.0.0.1", password("short\nand a second line\n"))))
                .isEqualTo("serve.host.short");
        assertThat(ListenAddress.of("127.0.0.1", password("otters swim at dusk\nmore\n")))
                .isInstanceOf(ListenAddress.Abroad.class);
    }

    @Test
    void aFileThatOthersCanReadIsNoticed() throws IOException {
        Path file = password("otters swim at dusk");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            assertThat(((ListenAddress.Abroad) ListenAddress.of("127.0.0.1", file)).openFile())
                    .isTrue();
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            assertThat(((ListenAddress.Abroad) ListenAddress.of("127.0.0.1", file)).openFile())
                    .isFalse();
        }
    }
}
