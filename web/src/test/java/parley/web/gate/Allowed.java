package parley.web.gate;

import java.util.List;

/// Lets tests of the pages see which style attributes the policy allows.
public final class Allowed {

    private Allowed() {}

    public static List<String> drawn() {
        return Shields.DRAWN;
    }
}
