package parley.web.gate;

import io.javalin.http.Context;
import java.time.InstantSource;

/// The way in where the workbench listens on a network: an address that browsers name, and a password.
public final class Door {

    private final String host;
    private final Password password;
    private final boolean encrypted;
    private final Tries tries;

    /// What came of a try.
    public enum Answer {
        OPEN,
        WRONG,
        TOO_MANY
    }

    /// @param host as it stands in the addresses of its pages, without the port
    /// @param encrypted whether it is reached by `https` only
    public Door(String host, Password password, boolean encrypted, InstantSource clock) {
        this.host = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        this.password = password;
        this.encrypted = encrypted;
        this.tries = new Tries(clock);
    }

    String host() {
        return host;
    }

    String scheme() {
        return encrypted ? "https" : "http";
    }

    boolean isEncrypted() {
        return encrypted;
    }

    /// Tries a password. Only those who may still try get as far as costing a moment of a processor, one after another.
    public Answer open(Context ctx, String typed) {
        String from = ctx.req().getRemoteAddr();
        if (!tries.mayTry(from)) {
            return Answer.TOO_MANY;
        }
        if (!isRight(typed)) {
            return Answer.WRONG;
        }
        tries.wasRight(from);
        return Answer.OPEN;
    }

    private synchronized boolean isRight(String typed) {
        return password.isKnown(typed.toCharArray());
    }
}
