package parley.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parley.model.Dossier;
import parley.model.Preference;
import parley.model.Visibility;

/// What readers of a level may not be told of a manuscript: the names, paths and places of what is more private.
public final class Withheld {

    static final Withheld NOTHING = new Withheld(Set.of(), Set.of());

    private final Set<String> ids;
    private final Set<String> preferences;

    private Withheld(Set<String> ids, Set<String> preferences) {
        this.ids = ids;
        this.preferences = preferences;
    }

    /// What is in the dossier and not in what that level may see of it.
    public static Withheld of(Dossier whole, Visibility level) {
        Dossier seen = whole.visibleAt(level);
        Set<String> ids = new HashSet<>();
        whole.items().forEach(item -> ids.add(item.id()));
        seen.items().forEach(item -> ids.remove(item.id()));
        Set<String> preferences = new HashSet<>();
        whole.preferences().stream().map(Preference::party).forEach(preferences::add);
        seen.preferences().stream().map(Preference::party).forEach(preferences::remove);
        return new Withheld(ids, preferences);
    }

    public boolean isNothing() {
        return ids.isEmpty() && preferences.isEmpty();
    }

    /// Whether an id or path names it, or something that stands in it.
    boolean hides(String path) {
        if (ids.contains(path)) {
            return true;
        }
        for (String id : ids) {
            if (("." + path + ".").contains("." + id + ".")) {
                return true;
            }
        }
        int dot = path.indexOf('.');
        return dot > 0 && preferences.contains(path.substring(0, dot));
    }

    /// What was written in one place, or [Dossier#WITHHELD] when it names something that is withheld.
    String shown(String text) {
        return isNamedIn(text) ? Dossier.WITHHELD : text;
    }

    /// Whether a text names something that is withheld, as a word of its own.
    public boolean isNamedIn(String text) {
        for (String id : ids) {
            for (int at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
                if (!isOfName(text, at - 1) && !isOfName(text, at + id.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOfName(String text, int at) {
        return at >= 0
                && at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
    }

    /// Those of the problems that may be told: none that stands in what is withheld, and none that names it.
    public List<Problem> tellable(Manuscript manuscript, List<Problem> problems) {
        if (isNothing()) {
            return problems;
        }
        Map<Place, Boolean> starts = new TreeMap<>();
        for (String id : manuscript.ids()) {
            manuscript.known(id).ifPresent(known -> starts.put(known.place(), ids.contains(id)));
        }
        TreeMap<Place, Boolean> sorted = new TreeMap<>(starts);
        return problems.stream()
                .filter(problem -> !standsInHidden(sorted, problem) && !names(problem))
                .toList();
    }

    private static boolean standsInHidden(TreeMap<Place, Boolean> starts, Problem problem) {
        Map.Entry<Place, Boolean> before = starts.floorEntry(problem.place());
        return before != null
                && before.getKey().file().equals(problem.place().file())
                && before.getValue();
    }

    private boolean names(Problem problem) {
        String said = problem.toString();
        return isNamedIn(said);
    }
}
