package parley.web.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The fields of a form by name, as typed or as filled from the file.
///
/// Names say where a field belongs: `v/scores/0/range` is the range of the first row below `scores`. Behind the place
/// stand `:k` and `:j` for the names of a row, `@fr` for a language, `!basis` for what a number rests on, `#` for how many
/// rows are wanted, `-` for a row that is to go.
record Inputs(Map<String, String> all) {

    static final String ROOT = "v";

    Inputs {
        all = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    /// What was posted: fields of the form proper, blank ones left out. A row that stands for a name of its own, `:f`, counts
    /// when something is filled in behind it.
    static Inputs posted(Map<String, List<String>> form) {
        Map<String, String> some = new LinkedHashMap<>();
        form.forEach((field, values) -> {
            String value = values.isEmpty() ? "" : tidy(values.getFirst());
            if (field.startsWith(ROOT + "/") && !value.isEmpty()) {
                some.put(field, value);
            }
        });
        Inputs all = new Inputs(some);
        List<String> named = some.keySet().stream().filter(f -> f.endsWith(":f")).toList();
        for (String field : named) {
            String row = field.substring(0, field.length() - 2);
            String name = some.remove(field);
            boolean filled = all.at(row).all().keySet().stream().anyMatch(f -> !f.equals(field));
            if (name != null && filled) {
                some.put(row + ":k", name);
            }
        }
        return new Inputs(some);
    }

    /// Without blanks around it, lines ended by one character; empty when not there.
    String get(String name) {
        return tidy(all.getOrDefault(name, ""));
    }

    static String tidy(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /// The numbers of the rows below a place.
    List<Integer> rows(String name) {
        TreeSet<Integer> rows = new TreeSet<>();
        String head = name + "/";
        for (String field : all.keySet()) {
            if (field.startsWith(head)) {
                String number = field.substring(head.length()).replaceFirst("[^0-9].*", "");
                if (!number.isEmpty() && number.length() < 5) {
                    rows.add(Integer.parseInt(number));
                }
            }
        }
        return List.copyOf(rows);
    }

    /// Whether anything is filled in at a place or below it.
    boolean holds(String name) {
        return !at(name).all().isEmpty();
    }

    private static boolean isAt(String field, String name) {
        return field.startsWith(name)
                && (field.length() == name.length()
                        || "/:@!".indexOf(field.charAt(name.length())) >= 0);
    }

    /// The fields at a place and below it, filled ones only; a day that was proposed counts for nothing.
    Inputs at(String name) {
        Map<String, String> some = new LinkedHashMap<>();
        all.forEach((field, value) -> {
            if (isAt(field, name) && !value.isBlank() && !field.endsWith("!on")) {
                some.put(field, tidy(value));
            }
        });
        return new Inputs(some);
    }

    /// The same with one place as another form has it.
    Inputs with(String name, Inputs other) {
        Map<String, String> some = new LinkedHashMap<>();
        all.forEach((field, value) -> {
            if (!isAt(field, name)) {
                some.put(field, value);
            }
        });
        some.putAll(other.at(name).all());
        return new Inputs(some);
    }

    Inputs with(String field, String value) {
        Map<String, String> some = new LinkedHashMap<>(all);
        some.put(field, value);
        return new Inputs(some);
    }

    /// How many rows are to be shown at a place, blank ones behind those that are filled.
    int wanted(String name, int blank) {
        List<Integer> rows = rows(name);
        int there = rows.isEmpty() ? 0 : rows.getLast() + 1;
        String asked = get(name + "#");
        int more = asked.matches("\\d{1,3}") ? Integer.parseInt(asked) : 0;
        return Math.min(500, Math.max(there + blank, more));
    }
}
