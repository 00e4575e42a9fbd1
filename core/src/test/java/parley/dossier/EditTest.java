package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A change touches the lines concerned and no other byte.
class EditTest {

    private static final String TEXT =
            """
            # Remarks stay.
            parties:   # even behind a key
              aldoria:
                name: Aldoria      # and here
                no deal: "25-40"
                # no deal: 30

              berun:
                name: >
                  Berun
                  by the lake
            rules: {}
            list: [a, b]
            flow: {x: 1, y: two words}
            empty:
            items:
              - on: 1
                by: me
              - on: 2
            """;

    private static String apply(String text, Edit edit) {
        SourceText source = SourceText.of("dossier.yaml", text);
        Optional<SourceText> after =
                LineEdits.apply(source, Yaml.entries(source, new Problems()), edit);
        return after.map(SourceText::text).orElse("(no such place)");
    }

    @Test
    void aWordIsReplacedWhereItStands() {
        assertThat(apply(TEXT, Edit.set(List.of("parties", "aldoria", "name"), "Aldorie")))
                .isEqualTo(TEXT.replace("name: Aldoria ", "name: Aldorie "));
    }

    @Test
    void quotationMarksAreKept() {
        assertThat(apply(TEXT, Edit.set(List.of("parties", "aldoria", "no deal"), "30")))
                .isEqualTo(TEXT.replace("\"25-40\"", "\"30\""));
    }

    @Test
    void aPhraseThatWouldBeMisreadIsQuoted() {
        assertThat(apply(TEXT, Edit.set(List.of("parties", "aldoria", "name"), "A: the #1")))
                .isEqualTo(TEXT.replace("name: Aldoria ", "name: \"A: the #1\" "));
    }

    @Test
    void aBlockOfTextIsReplacedWhole() {
        assertThat(apply(TEXT, Edit.set(List.of("parties", "berun", "name"), "Berun")))
                .isEqualTo(TEXT.replace("name: >\n      Berun\n      by the lake", "name: Berun"));
    }

    @Test
    void aMissingKeyIsAddedAtTheEndOfItsMapping() {
        assertThat(apply(TEXT, Edit.set(List.of("parties", "aldoria", "role"), "guarantor")))
                .isEqualTo(TEXT.replace("\"25-40\"\n", "\"25-40\"\n    role: guarantor\n"));
    }

    @Test
    void anItemIsAddedInTheIndentationOfItsNeighbours() {
        assertThat(apply(TEXT, Edit.add("parties", "council", "name: Council\nrole: guarantor")))
                .isEqualTo(
                        TEXT.replace(
                                "by the lake\n",
                                "by the lake\n  council:\n    name: Council\n    role: guarantor\n"));
    }

    @Test
    void aMissingSectionIsMadeAtTheEnd() {
        assertThat(apply(TEXT, Edit.add("claims", "c1", "says: Yes\nsource: s1")))
                .isEqualTo(TEXT + "\nclaims:\n  c1:\n    says: Yes\n    source: s1\n");
    }

    @Test
    void anEmptySectionIsFilled() {
        assertThat(apply(TEXT, Edit.add("empty", "e1", "what: It")))
                .isEqualTo(TEXT.replace("empty:\n", "empty:\n  e1:\n    what: It\n"));
        assertThat(apply(TEXT, Edit.add("rules", "r1", "fixed: a is b")))
                .isEqualTo(TEXT.replace("rules: {}\n", "rules: \n  r1:\n    fixed: a is b\n"));
    }

    @Test
    void listsGrowInTheirOwnStyle() {
        assertThat(apply(TEXT, Edit.append(List.of("list"), "c")))
                .isEqualTo(TEXT.replace("[a, b]", "[a, b, c]"));
        assertThat(apply(TEXT, Edit.append(List.of("items"), "on: 3\nby: you")))
                .isEqualTo(TEXT + "  - on: 3\n    by: you\n");
        assertThat(apply(TEXT, Edit.append(List.of("parties", "aldoria", "name"), "b")))
                .isEqualTo(TEXT.replace("name: Aldoria ", "name: [Aldoria, b] "));
    }

    @Test
    void anItemIsRemovedWithItsLinesAlone() {
        assertThat(apply(TEXT, Edit.remove(List.of("parties", "aldoria", "no deal"))))
                .isEqualTo(TEXT.replace("    no deal: \"25-40\"\n", ""));
        assertThat(apply(TEXT, Edit.remove(List.of("parties", "berun"))))
                .isEqualTo(
                        TEXT.replace(
                                "  berun:\n    name: >\n      Berun\n      by the lake\n", ""));
        assertThat(apply(TEXT, Edit.remove(List.of("flow", "x"))))
                .isEqualTo(TEXT.replace("{x: 1, y", "{y"));
        assertThat(apply(TEXT, Edit.remove(List.of("list", "1"))))
                .isEqualTo(TEXT.replace("[a, b]", "[a]"));
        assertThat(apply(TEXT, Edit.remove(List.of("items", "0"))))
                .isEqualTo(TEXT.replace("  - on: 1\n    by: me\n", ""));
        assertThat(apply(TEXT, Edit.remove(List.of("items", "0", "on"))))
                .isEqualTo(TEXT.replace("- on: 1\n    by: me", "- by: me"));
    }

    @Test
    void aPlaceThatDoesNotExistIsToldAndNothingChanges() {
        assertThat(apply(TEXT, Edit.remove(List.of("parties", "council"))))
                .isEqualTo("(no such place)");
        assertThat(apply(TEXT, Edit.add("parties", "berun", "name: Again")))
                .isEqualTo("(no such place)");
    }

    @Test
    void windowsLineEndsStay() {
        String windows = TEXT.replace("\n", "\r\n");
        assertThat(apply(windows, Edit.add("parties", "council", "name: Council\nrole: guarantor")))
                .isEqualTo(
                        TEXT.replace(
                                        "by the lake\n",
                                        "by the lake\n  council:\n    name: Council\n    role: guarantor\n")
                                .replace("\n", "\r\n"));
    }

    @Test
    void aByteOrderMarkStays() {
        SourceText source = SourceText.of("d.yaml", "\uFEFFtitle: A\n");
        SourceText after =
                LineEdits.apply(
                                source,
                                Yaml.entries(source, new Problems()),
                                Edit.set(List.of("title"), "B"))
                        .orElseThrow();
        assertThat(new String(after.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFtitle: B\n");
    }

    /// Random changes to the example: each reads back as what was asked, and outside one stretch of
    /// text nothing differs.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomChangesKeepEveryOtherByte(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        String text = Examples.text("lake-serin", "dossier.yaml");
        String[] values = {
            "40-60", "A phrase: with a colon", "no", "été #1", "- x", "", "\"q\"", "a, b"
        };
        for (int i = 0; i < 60; i++) {
            SourceText source = SourceText.of("dossier.yaml", text);
            List<Node.Entry> entries = Yaml.entries(source, new Problems());
            List<List<String>> leaves = new ArrayList<>();
            for (Node.Entry entry : entries) {
                leaves(entry.value(), List.of(entry.name()), leaves);
            }
            List<String> path = leaves.get(random.nextInt(leaves.size()));
            String value = values[random.nextInt(values.length)];
            boolean removes = random.nextInt(4) == 0 && path.size() > 1;
            Edit edit = removes ? Edit.remove(path) : Edit.set(path, value);
            String after = apply(text, edit);
            List<Node.Entry> again =
                    Yaml.entries(SourceText.of("dossier.yaml", after), new Problems());
            Node there = find(again, path);
            if (removes) {
                assertThat(there).as("%s", path).isNotEqualTo(find(entries, path));
                assertThat(count(again)).isBetween(count(entries) - 1, count(entries));
            } else {
                assertThat(there).as("%s", path).isInstanceOf(Node.Scalar.class);
                assertThat(((Node.Scalar) java.util.Objects.requireNonNull(there)).text())
                        .isEqualTo(value);
                assertThat(count(again)).isEqualTo(count(entries));
            }
            assertThat(remarks(after)).isGreaterThanOrEqualTo(remarks(text) - 1);
            assertThat(changedLines(text, after)).isLessThanOrEqualTo(removes ? 2 : 1);
            text = after;
        }
    }

    private static long remarks(String text) {
        return text.lines().filter(line -> line.strip().startsWith("#")).count();
    }

    /// Lines between the common beginning and the common end, of the longer text.
    private static int changedLines(String before, String after) {
        List<String> a = before.lines().toList();
        List<String> b = after.lines().toList();
        int head = 0;
        while (head < Math.min(a.size(), b.size()) && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(a.size(), b.size()) - head
                && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        return Math.max(a.size(), b.size()) - head - tail;
    }

    private static void leaves(Node node, List<String> path, List<List<String>> leaves) {
        switch (node) {
            case Node.Scalar _ -> leaves.add(path);
            case Node.Listing listing -> {
                for (int i = 0; i < listing.items().size(); i++) {
                    leaves(listing.items().get(i), with(path, String.valueOf(i)), leaves);
                }
            }
            case Node.Mapping mapping ->
                    mapping.entries().forEach(e -> leaves(e.value(), with(path, e.name()), leaves));
        }
    }

    private static int count(List<Node.Entry> entries) {
        List<List<String>> leaves = new ArrayList<>();
        entries.forEach(e -> leaves(e.value(), List.of(e.name()), leaves));
        return leaves.size();
    }

    private static List<String> with(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }

    private static @Nullable Node find(List<Node.Entry> entries, List<String> path) {
        Node node = new Node.Mapping(entries, false, Place.of(""), 0, 0);
        for (String key : path) {
            node =
                    switch (node) {
                        case Node.Mapping mapping -> mapping.find(key).orElse(null);
                        case Node.Listing listing ->
                                Integer.parseInt(key) < listing.items().size()
                                        ? listing.items().get(Integer.parseInt(key))
                                        : null;
                        case Node.Scalar _ -> null;
                    };
            if (node == null) {
                return null;
            }
        }
        return node;
    }
}
