package parley.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;
import parley.language.Language;

/// Every example that stands beside a rule is read as it says.
class RuleExamplesTest {

    record Case(Language language, RuleFile.Example example) {
        @Override
        public String toString() {
            return language.code() + " " + example.text();
        }
    }

    static List<Case> examples() {
        List<Case> cases = new ArrayList<>();
        for (Language language : Language.values()) {
            Rulebook.of(language).examples().forEach(e -> cases.add(new Case(language, e)));
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleIsRead(Case c) throws UnreadableDocumentException {
        String marked = c.example().text();
        boolean span = marked.contains("{");
        String text = marked.replace("{", "").replace("}", "");
        List<String> expected = c.example().expected();
        Document document =
                DocumentReader.read("example.txt", text.getBytes(StandardCharsets.UTF_8));
        List<Entry> entries = new EvidenceReader().read(document).entries();
        if (c.example().absent()) {
            assertThat(entries)
                    .noneSatisfy(entry -> assertThat(expected).contains(EntryLines.type(entry)));
            return;
        }
        assertThat(entries)
                .as("%s", entries)
                .anySatisfy(entry -> {
                    assertThat(EntryLines.type(entry)).isEqualTo(expected.getFirst());
                    if (span) {
                        String inside =
                                marked.substring(marked.indexOf('{') + 1, marked.indexOf('}'));
                        assertThat(strip(entry.span().of(text))).isEqualTo(strip(inside));
                    }
                    agrees(entry, expected);
                });
    }

    private static String strip(String words) {
        return words.replaceAll("^[«“\"\\s]+|[»”\"\\s]+$", "");
    }

    private static void agrees(Entry entry, List<String> expected) {
        switch (entry) {
            case Entry.Claim claim -> {
                assertThat(claim.source().name().isEmpty() ? "unknown" : claim.source().name())
                        .isEqualToIgnoringCase(expected.get(1));
                assertThat(claim.certainty().name().toLowerCase(Locale.ROOT))
                        .isEqualTo(expected.get(2));
            }
            case Entry.Quotation quotation ->
                    assertThat(quotation.speaker().name()).isEqualTo(expected.get(1));
            case Entry.Meeting meeting ->
                    assertThat(meeting.kind().name().toLowerCase(Locale.ROOT))
                            .isEqualTo(expected.get(1));
            case Entry.Offer offer ->
                    assertThat(offer.polarity().name().toLowerCase(Locale.ROOT))
                            .isEqualTo(expected.get(1));
            case Entry.Position position ->
                    assertThat(position.redLine()).isEqualTo(expected.get(1).equals("red"));
            case Entry.Figure _, Entry.Actor _ -> assertThat(expected).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyClassOfSpeechVerbHasAnExample(Language language) {
        RuleFile verbs = RuleFile.load(language, "verbs.txt");
        assertThat(verbs.examples())
                .extracting(RuleFile.Example::section)
                .containsAll(verbs.sections().keySet());
    }

    @Test
    void bothLanguagesHaveTheSameClasses() {
        for (String file : Rulebook.FILES) {
            assertThat(RuleFile.load(Language.EN, file).sections().keySet())
                    .as(file)
                    .filteredOn(s ->
                            !s.endsWith("name")
                                    && !List.of(
                                                    "future in the past",
                                                    "stop apposition",
                                                    "negotiation place",
                                                    "hearsay passive")
                                            .contains(s))
                    .isSubsetOf(RuleFile.load(Language.FR, file).sections().keySet());
        }
    }
}
