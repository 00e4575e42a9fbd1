package parley.web.gate;

import io.javalin.http.Context;
import java.time.InstantSource;

/// The way in where the workbench listens on a network: an address that browsers name, and a password.
public final class Door {

    private final String host;
    private final Password password;
    private final Tries tries;

    /// What came of a try.
    public enum Answer {
        OPEN,
        WRONG,
        TOO_MANY
    }

    /// @param host as it stands in the addresses of its pages, without the port
    public Door(String host, Password password, InstantSource clock) {
        this.host = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        this.password = password;
        this.tries = new Tries(clock);
    }

    String host() {
        return host;
    }

    /// Tries a password; one at a time, since each costs a moment of a processor.
    public synchronized Answer open(Context ctx, String typed) {
        String from = ctx.req().getRemoteAddr();
        if (!tries.mayTry(from)) {
            return Answer.TOO_MANY;
        }
        if (!password.isKnown(typed.toCharArray())) {
            return Answer.WRONG;
        }
        tries.wasRight(from);
        return Answer.OPEN;
    }
}
