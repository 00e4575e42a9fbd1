package parley.web.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.web.gate.Secret;

/// What came of the last forms, for the page that is shown after them: it can be loaded again, and says so once more until fifty others have come.
final class Notices {

    private static final int KEPT = 50;

    private final Map<String, Notice> notices = new LinkedHashMap<>();

    /// What stands in the address of the page that shows it.
    synchronized String keep(Notice notice) {
        String token =
                Secret.draw().text().replaceAll("\\W", "").toLowerCase(java.util.Locale.ROOT);
        notices.put(token, notice);
        if (notices.size() > KEPT) {
            notices.remove(notices.keySet().iterator().next());
        }
        return token;
    }

    synchronized Optional<Notice> find(@Nullable String token) {
        return token == null ? Optional.empty() : Optional.ofNullable(notices.get(token));
    }
}
