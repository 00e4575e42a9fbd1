package parley.web.edit;

import java.util.List;

/// A control of a form, as the template draws it. `name` is the field's name in the form; what is posted back is read by it.
public sealed interface Field {

    String name();

    /// Something to choose: the value posted, and what the reader sees.
    record Option(String value, String label) {}

    /// Options under one heading; an empty heading for none.
    record Options(String heading, List<Option> options) {
        public Options {
            options = List.copyOf(options);
        }
    }

    /// One line or several lines of text.
    ///
    /// @param kind `text`, `area`, `date`, `number`
    /// @param list id of the list of suggestions, or empty
    /// @param live what the text is tried as while one types, `condition` or empty
    record Entry(String name, String value, String kind, String list, String live)
            implements Field {}

    /// One of several; the first option stands for nothing said.
    record Choice(String name, String value, List<Options> options) implements Field {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /// A number or range, by typing or by its two ends, and what it rests on.
    ///
    /// @param least the left end of the sliders; where it equals `most` there are none
    record Range(String name, String value, int least, int most, Grounds grounds) implements Field {
        public String low() {
            return end(value, 0, String.valueOf(least));
        }

        public String high() {
            return end(value, 1, String.valueOf(most));
        }

        private static String end(String value, int which, String otherwise) {
            List<String> numbers =
                    java.util.regex.Pattern.compile("(?<![0-9.])-?[0-9]+([.][0-9]+)?")
                            .matcher(value.replaceAll("(?<=[0-9]) ?[-\u2013] ?(?=[0-9])", " "))
                            .results()
                            .map(java.util.regex.MatchResult::group)
                            .toList();
            return numbers.isEmpty() ? otherwise : numbers.get(Math.min(which, numbers.size() - 1));
        }
    }

    /// What a number or an item rests on: ids on record, or a judgement made now.
    ///
    /// @param state in words, how it stands
    /// @param own whether it has a basis of its own
    record Grounds(Ids ids, Entry by, Entry on, Entry why, String state, boolean own, boolean open)
            implements Field {
        @Override
        public String name() {
            return ids.name();
        }
    }

    /// A phrase, alone or in several languages.
    record Phrase(String name, String value, List<Tongue> tongues, boolean open) implements Field {
        public Phrase {
            tongues = List.copyOf(tongues);
        }
    }

    /// A phrase in one language.
    record Tongue(String language, String label, String name, String value) {}

    /// Any of several.
    record Checks(String name, List<Check> checks) implements Field {
        public Checks {
            checks = List.copyOf(checks);
        }
    }

    record Check(String name, String value, String label, boolean on) {}

    /// Rows of one entry each.
    record Ids(String name, List<Entry> entries, int next) implements Field {
        public Ids {
            entries = List.copyOf(entries);
        }
    }

    /// Rows of several fields; a row can be marked to go.
    record Table(String name, List<Row> rows, int next, boolean fixed) implements Field {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /// @param gone name of the mark
    record Row(String gone, String heading, List<Line> cells, boolean filled) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// Where something is written: nowhere, or a text and a clause.
    record Place(String name, Choice where, List<Line> lines) implements Field {
        public Place {
            lines = List.copyOf(lines);
        }
    }

    /// Several fields under one label.
    record Fields(String name, List<Line> lines) implements Field {
        public Fields {
            lines = List.copyOf(lines);
        }
    }

    /// A field with what explains it.
    ///
    /// @param key as the file has it; empty where the file has none
    /// @param problem why it was not saved, or empty
    /// @param now what the file says now where that is not what was typed
    record Line(
            String label,
            String key,
            String meaning,
            boolean required,
            String example,
            Field field,
            String problem,
            Now now) {

        /// The id of the element that the label is for.
        public String id() {
            return Field.id(field.name());
        }

        /// Whether the field is one control that a label can be for.
        public boolean single() {
            return switch (field) {
                case Entry _, Choice _, Range _ -> true;
                case Phrase phrase -> !phrase.open() || !phrase.value().isEmpty();
                case Grounds _, Checks _, Ids _, Table _, Place _, Fields _ -> false;
            };
        }
    }

    /// What the file says now, beside what was typed; `shown` is false where the two agree.
    record Now(boolean shown, String take, String text) {
        static final Now NONE = new Now(false, "", "");
    }

    /// A field's name as the id of an element.
    static String id(String name) {
        return name.replaceAll("[^A-Za-z0-9/:@!#-]", "_");
    }
}
