package parley.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parley.language.Mention.Bound;
import parley.language.Quantity.Part;

/// The lists behind the recognition of quantities in one language, read once from its folder.
final class QuantityWords {

    enum NumberKind {
        SMALL,
        HUNDRED,
        SCALE,
        ORDINAL,
        PART,
        GROUP,
        APPROX,
        JOINER,
        ARTICLE,
        SHORT
    }

    record NumberWord(Rational value, NumberKind kind) {}

    enum Fits {
        ANY,
        NUMBER,
        TIME,
        DATE
    }

    record BoundWord(Bound bound, Fits fits) {}

    private static final class English {
        static final QuantityWords WORDS = new QuantityWords(Language.EN);
    }

    private static final class French {
        static final QuantityWords WORDS = new QuantityWords(Language.FR);
    }

    final Language language;
    final Map<String, List<NumberWord>> numbers;
    final Phrases<Unit> units;
    final Phrases<TimeUnit> timeUnits;
    final Phrases<String> currencies;
    final Map<String, Integer> months = new HashMap<>();
    final Map<String, Integer> weekdays = new HashMap<>();
    final Phrases<Part> parts;
    final Map<String, Integer> clocks = new HashMap<>();
    final Phrases<Integer> halves;
    final Phrases<Boolean> oclock;
    final Phrases<Boolean> percent;
    final Phrases<List<BoundWord>> boundsBefore;
    final Phrases<List<BoundWord>> boundsAfter;
    final Phrases<Boolean> approximationsBefore;
    final Phrases<Boolean> approximationsAfter;
    final Phrases<Quantity> fixedFrequencies;
    final Phrases<Integer> every;
    final Phrases<Integer> relativeBefore;
    final Phrases<Integer> relativeAfter;
    final Phrases<Quantity> fixedRelative;
    final Phrases<Integer> ago;
    final Phrases<Integer> since;
    final Map<String, Integer> once = new HashMap<>();
    final Phrases<String> rangeWords;
    private final Map<String, Set<String>> sets = new HashMap<>();
    private final WordForms forms;

    private QuantityWords(Language language) {
        this.language = language;
        this.forms = new WordForms(language);
        this.numbers =
                Lexicon.rows(language, "numbers.txt").stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.get(0),
                                        Collectors.mapping(
                                                row ->
                                                        new NumberWord(
                                                                Rational.parse(row.get(1)),
                                                                NumberKind.valueOf(
                                                                        upper(row.get(2)))),
                                                Collectors.toList())));
        this.units = units();
        this.timeUnits = phrases();
        Lexicon.rows(language, "durations.txt")
                .forEach(r -> timeUnits.add(r.get(1), TimeUnit.valueOf(r.get(0))));
        this.currencies = phrases();
        Lexicon.rows(language, "currencies.txt").forEach(r -> currencies.add(r.get(1), r.get(0)));
        this.parts = phrases();
        this.halves = phrases();
        this.oclock = phrases();
        Lexicon.rows(language, "calendar.txt").forEach(this::calendar);
        this.boundsBefore = phrases();
        this.boundsAfter = phrases();
        bounds();
        this.approximationsBefore = phrases();
        this.approximationsAfter = phrases();
        Lexicon.rows(language, "approximations.txt")
                .forEach(r ->
                        (r.get(0).equals("before") ? approximationsBefore : approximationsAfter)
                                .add(r.get(1), true));
        this.fixedFrequencies = phrases();
        this.every = phrases();
        Lexicon.rows(language, "frequencies.txt").forEach(this::frequency);
        this.relativeBefore = phrases();
        this.relativeAfter = phrases();
        this.fixedRelative = phrases();
        this.ago = phrases();
        this.since = phrases();
        Lexicon.rows(language, "relative.txt").forEach(this::relative);
        this.rangeWords = phrases();
        Lexicon.rows(language, "ranges.txt").forEach(r -> rangeWords.add(r.get(1), r.get(0)));
        Lexicon.rows(language, "ranges.txt").forEach(r -> words("range-" + r.get(0), r.get(1)));
        this.percent = phrases();
        for (List<String> row : Lexicon.rows(language, "quantity-words.txt")) {
            if (row.get(0).equals("percent")) {
                percent.add(row.get(1), true);
            } else {
                words(row.get(0), row.get(1));
            }
        }
    }

    static QuantityWords of(Language language) {
        return switch (language) {
            case EN -> English.WORDS;
            case FR -> French.WORDS;
        };
    }

    private <V> Phrases<V> phrases() {
        return new Phrases<>(language, forms);
    }

    private static String upper(String word) {
        return word.toUpperCase(java.util.Locale.ROOT);
    }

    private Phrases<Unit> units() {
        Map<String, Unit> known =
                Lexicon.rows(QuantityWords.class, "units.txt").stream()
                        .map(r -> new Unit(r.get(0), r.get(1), r.get(2), Rational.parse(r.get(3))))
                        .collect(Collectors.toMap(Unit::id, u -> u));
        Phrases<Unit> phrases = phrases();
        for (List<String> row : Lexicon.rows(language, "units.txt")) {
            Unit unit = known.get(row.get(0));
            if (unit == null) {
                throw new IllegalStateException("unit " + row.get(0) + " is not in units.txt");
            }
            phrases.add(row.get(1), unit);
        }
        return phrases;
    }

    private void calendar(List<String> row) {
        String names = row.get(2);
        switch (row.get(0)) {
            case "month" -> each(names, n -> months.put(n, Integer.valueOf(row.get(1))));
            case "weekday" -> each(names, n -> weekdays.put(n, Integer.valueOf(row.get(1))));
            case "part" -> parts.add(names, Part.valueOf(row.get(1)));
            case "clock" -> each(names, this::clock);
            case "am" -> halves.add(names, 0);
            case "pm" -> halves.add(names, 12);
            case "oclock" -> oclock.add(names, true);
            default -> words(row.get(0), names);
        }
    }

    private void clock(String name) {
        int equals = name.indexOf('=');
        clocks.put(
                equals < 0 ? name : name.substring(0, equals),
                equals < 0 ? 12 : Integer.parseInt(name.substring(equals + 1)));
    }

    private void bounds() {
        Map<String, List<BoundWord>> before = new HashMap<>();
        Map<String, List<BoundWord>> after = new HashMap<>();
        for (List<String> row : Lexicon.rows(language, "bounds.txt")) {
            BoundWord word =
                    new BoundWord(Bound.valueOf(row.get(1)), Fits.valueOf(upper(row.get(2))));
            Map<String, List<BoundWord>> to = row.get(0).equals("before") ? before : after;
            each(
                    row.get(3),
                    p -> to.computeIfAbsent(p, _ -> new java.util.ArrayList<>()).add(word));
        }
        before.forEach(boundsBefore::add);
        after.forEach(boundsAfter::add);
    }

    private void frequency(List<String> row) {
        switch (row.get(0)) {
            case "fixed" -> {
                String[] v = row.get(1).split(" ");
                Quantity.Duration period =
                        new Quantity.Duration(Rational.parse(v[1]), TimeUnit.valueOf(v[2]));
                fixedFrequencies.add(
                        row.get(2), new Quantity.Frequency(Rational.parse(v[0]), period));
            }
            case "every", "other" -> every.add(row.get(2), Integer.valueOf(row.get(1)));
            case "once" -> each(row.get(2), w -> once.put(w, Integer.valueOf(row.get(1))));
            default -> words("frequency-" + row.get(0), row.get(2));
        }
    }

    private void relative(List<String> row) {
        switch (row.get(0)) {
            case "fixed" -> {
                String[] v = row.get(1).split(" ");
                fixedRelative.add(
                        row.get(2),
                        new Quantity.RelativeDate(
                                Integer.parseInt(v[0]), TimeUnit.valueOf(v[1]), 0));
            }
            case "before" -> relativeBefore.add(row.get(2), Integer.valueOf(row.get(1)));
            case "after" -> relativeAfter.add(row.get(2), Integer.valueOf(row.get(1)));
            case "ago" -> ago.add(row.get(2), Integer.valueOf(row.get(1)));
            case "since" -> since.add(row.get(2), Integer.valueOf(row.get(1)));
            default -> throw new IllegalStateException("relative.txt: " + row);
        }
    }

    private void words(String kind, String names) {
        each(names, n -> sets.computeIfAbsent(kind, _ -> new HashSet<>()).add(n));
    }

    private static void each(String names, java.util.function.Consumer<String> use) {
        for (String name : names.split(",")) {
            use.accept(name.strip());
        }
    }

    /// True if the word stands in the named set of `calendar.txt`, `ranges.txt`, `frequencies.txt` or `quantity-words.txt`.
    boolean is(String set, String word) {
        return sets.getOrDefault(set, Set.of()).contains(word);
    }
}
