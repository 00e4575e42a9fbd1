package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a form asks for is what the file says afterwards, and no other byte of it is touched: held
/// against every file of every example.
class RevisionTest {

    static Stream<Path> files() {
        return Examples.folders().stream()
                .flatMap(folder -> {
                    try (Stream<Path> all = Files.list(folder)) {
                        return all.filter(f -> f.toString().endsWith(".yaml")).toList().stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static SourceText source(Path file) throws IOException {
        return SourceText.of(file.getFileName().toString(), Files.readString(file));
    }

    private static Written whole(SourceText source) {
        return Node.members(Yaml.entries(source, new Problems()));
    }

    private static SourceText apply(SourceText source, List<Edit> edits) {
        SourceText now = source;
        for (Edit edit : edits) {
            Optional<SourceText> next =
                    LineEdits.apply(now, Yaml.entries(now, new Problems()), edit);
            assertThat(next).as("%s", edit).isPresent();
            now = next.orElseThrow();
        }
        return now;
    }

    private static void paths(Node node, List<String> path, List<List<String>> all) {
        all.add(path);
        switch (node) {
            case Node.Scalar _ -> {}
            case Node.Listing listing -> {
                for (int i = 0; i < listing.items().size(); i++) {
                    paths(listing.items().get(i), with(path, String.valueOf(i)), all);
                }
            }
            case Node.Mapping mapping ->
                    mapping.entries().forEach(e -> paths(e.value(), with(path, e.name()), all));
        }
    }

    private static List<String> with(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }

    private static Written at(Written whole, List<String> path) {
        Written at = whole;
        for (String key : path) {
            at =
                    switch (at) {
                        case Written.Members members -> members.find(key).orElseThrow();
                        case Written.Rows rows -> rows.rows().get(Integer.parseInt(key));
                        case Written.Word _, Written.Nothing _ ->
                                throw new AssertionError("nothing at " + path);
                    };
        }
        return at;
    }

    /// The same with another value at one place, or none there.
    private static Written replaced(Written whole, List<String> path, Optional<Written> value) {
        String key = path.getFirst();
        List<String> rest = path.subList(1, path.size());
        return switch (whole) {
            case Written.Members(var of) -> {
                LinkedHashMap<String, Written> now = new LinkedHashMap<>(of);
                if (!rest.isEmpty()) {
                    now.put(key, replaced(of.get(key), rest, value));
                } else if (value.isPresent()) {
                    now.put(key, value.get());
                } else {
                    now.remove(key);
                }
                yield new Written.Members(now);
            }
            case Written.Rows(List<Written> rows) -> {
                List<Written> now = new ArrayList<>(rows);
                int i = Integer.parseInt(key);
                if (!rest.isEmpty()) {
                    now.set(i, replaced(rows.get(i), rest, value));
                } else if (value.isPresent()) {
                    now.set(i, value.get());
                } else {
                    now.remove(i);
                }
                yield new Written.Rows(now);
            }
            case Written.Word _, Written.Nothing _ -> throw new AssertionError("nothing below");
        };
    }

    /// Each single value, section and item, set to what it says already.
    @ParameterizedTest
    @MethodSource("files")
    void settingAnythingToItselfChangesNoByte(Path file) throws IOException {
        SourceText source = source(file);
        List<Node.Entry> top = Yaml.entries(source, new Problems());
        List<List<String>> all = new ArrayList<>();
        top.forEach(e -> paths(e.value(), List.of(e.name()), all));
        assertThat(all).hasSizeGreaterThan(10);
        Written whole = whole(source);
        for (List<String> path : all) {
            Written there = at(whole, path);
            assertThat(Revision.edits(path, there, there)).isEmpty();
            if (there instanceof Written.Word(String text)) {
                String after =
                        LineEdits.apply(source, top, Edit.set(path, text)).orElseThrow().text();
                assertThat(after).as("%s", path).isEqualTo(source.text());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsAddedToAnySectionOrItemAndRemovedAgainLeavesEveryByte(Path file) throws IOException {
        SourceText source = source(file);
        List<List<String>> all = new ArrayList<>();
        List<Node.Entry> top = Yaml.entries(source, new Problems());
        top.forEach(e -> paths(e.value(), List.of(e.name()), all));
        Written whole = whole(source);
        for (List<String> path : some(all)) {
            if (at(whole, path) instanceof Written.Members(var of) && !of.isEmpty()) {
                for (String block : List.of("word", "says: A new one\nof: [a, b]")) {
                    SourceText added =
                            apply(source, List.of(new Edit.Add(path, "brand new", block)));
                    assertThat(whole(added))
                            .as("%s", path)
                            .isEqualTo(
                                    replaced(whole, with(path, "brand new"), Written.read(block)));
                    assertThat(apply(added, List.of(Edit.remove(with(path, "brand new")))).text())
                            .as("%s", path)
                            .isEqualTo(source.text());
                }
            }
        }
    }

    /// Every section, and of what is deeper enough to meet every way of writing.
    private static List<List<String>> some(List<List<String>> all) {
        List<List<String>> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).size() == 1 || i % Math.max(1, all.size() / 150) == 0) {
                some.add(all.get(i));
            }
        }
        return some;
    }

    /// A section that was not there is made at the end; taking its item out leaves its name.
    @ParameterizedTest
    @MethodSource("files")
    void aSectionThatIsMissingIsMadeBehindEverythingElse(Path file) throws IOException {
        SourceText source = source(file);
        List<Node.Entry> top = Yaml.entries(source, new Problems());
        for (Shape.Key key : Vocabulary.TOP.keys()) {
            if (top.stream().noneMatch(e -> e.name().equals(key.name()))) {
                SourceText added = apply(source, List.of(Edit.add(key.name(), "z1", "name: Z")));
                assertThat(added.text()).startsWith(source.text());
                assertThat(apply(added, List.of(Edit.remove(List.of(key.name(), "z1")))).text())
                        .isEqualTo(source.text() + "\n" + key.name() + ":\n");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void anyValueCanBecomeAnyOther(Path file) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        List<String> blocks =
                List.of(
                        "a word",
                        "\"with: colon # and hash\"",
                        "[one, two]",
                        "{a: b, c: [d]}",
                        "range: 40-60\nbasis: [c1, j2]",
                        "- on: 2031-01-01\n  by: me\n- on: 2031-01-02",
                        "en: One\nfr: \"Une: deux\"");
        SourceText source = source(file);
        List<List<String>> all = new ArrayList<>();
        Yaml.entries(source, new Problems()).forEach(e -> paths(e.value(), List.of(e.name()), all));
        for (int i = 0; i < 60; i++) {
            List<String> path = all.get(random.nextInt(all.size()));
            String block = blocks.get(random.nextInt(blocks.size()));
            Written whole = whole(source);
            Written to = Written.read(block).orElseThrow();
            SourceText after = apply(source, Revision.edits(path, at(whole, path), to));
            assertThat(whole(after))
                    .as("%s becomes %s in %n%s", path, block, file)
                    .isEqualTo(replaced(whole, path, Optional.of(ordered(at(whole, path), to))));
        }
    }

    /// Members that were there keep their places.
    private static Written ordered(Written from, Written to) {
        if (!(from instanceof Written.Members(var old))
                || !(to instanceof Written.Members(var now))) {
            return to;
        }
        LinkedHashMap<String, Written> all = new LinkedHashMap<>();
        old.forEach((key, value) -> {
            if (now.containsKey(key)) {
                all.put(key, ordered(value, now.get(key)));
            }
        });
        now.forEach((key, value) -> all.putIfAbsent(key, value));
        return new Written.Members(all);
    }

    @ParameterizedTest
    @MethodSource("files")
    void anyValueCanGoAndComeBack(Path file) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(12);
        SourceText source = source(file);
        List<List<String>> all = new ArrayList<>();
        Yaml.entries(source, new Problems()).forEach(e -> paths(e.value(), List.of(e.name()), all));
        for (int i = 0; i < 40; i++) {
            List<String> path = all.get(random.nextInt(all.size()));
            Written whole = whole(source);
            SourceText without = apply(source, List.of(Edit.remove(path)));
            Written left = whole(without);
            boolean alone =
                    path.size() > 1 && size(at(whole, path.subList(0, path.size() - 1))) == 1;
            if (!alone) {
                assertThat(left).as("%s", path).isEqualTo(replaced(whole, path, Optional.empty()));
            }
        }
    }

    private static int size(Written written) {
        return switch (written) {
            case Written.Members(var of) -> of.size();
            case Written.Rows(List<Written> rows) -> rows.size();
            case Written.Word _, Written.Nothing _ -> 0;
        };
    }

    @Test
    void remarksBesideAndBelowAKeyStayWhenItsValueBecomesAnother() {
        SourceText source =
                SourceText.of(
                        "d.yaml",
                        """
                        parties:
                          aldoria: # ours
                            # from memory
                            no deal: 40-50   # by guess
                            name: Aldoria
                        """);
        List<String> path = List.of("parties", "aldoria", "no deal");
        SourceText longer = apply(source, List.of(Edit.put(path, "range: 45-55\nbasis: j1")));
        assertThat(longer.text())
                .isEqualTo(
                        """
                        parties:
                          aldoria: # ours
                            # from memory
                            no deal: # by guess
                              range: 45-55
                              basis: j1
                            name: Aldoria
                        """);
        assertThat(apply(longer, List.of(Edit.put(path, "45-55"))).text())
                .isEqualTo(
                        """
                        parties:
                          aldoria: # ours
                            # from memory
                            no deal: 45-55 # by guess
                            name: Aldoria
                        """);
    }

    @Test
    void aKeyIsRenamedWhereItStands() {
        SourceText source = SourceText.of("d.yaml", "rules:\n  r1: # first\n    fixed: a is b\n");
        assertThat(apply(source, List.of(Edit.rename(List.of("rules", "r1"), "r 2"))).text())
                .isEqualTo("rules:\n  r 2: # first\n    fixed: a is b\n");
    }

    @Test
    void aNameThatAnotherHasIsNotGivenAgain() {
        SourceText source = SourceText.of("d.yaml", "rules:\n  r1: a\n  r2: b\n");
        assertThat(
                        LineEdits.apply(
                                source,
                                Yaml.entries(source, new Problems()),
                                Edit.rename(List.of("rules", "r1"), "r2")))
                .isEmpty();
    }

    @Test
    void oneRowOfAListGoesAndTheRemarksOfTheOthersStay() {
        SourceText source =
                SourceText.of(
                        "d.yaml",
                        """
                        restated:
                          - on: 2031-01-01 # first
                          - on: 2031-01-02 # second
                          - on: 2031-01-03 # third
                        """);
        Written from = at(whole(source), List.of("restated"));
        Written to =
                Written.read("- on: 2031-01-01\n- on: 2031-01-03\n- on: 2031-01-04").orElseThrow();
        assertThat(apply(source, Revision.edits(List.of("restated"), from, to)).text())
                .isEqualTo(
                        """
                        restated:
                          - on: 2031-01-01 # first
                          - on: 2031-01-03 # third
                          - on: 2031-01-04
                        """);
    }
}
