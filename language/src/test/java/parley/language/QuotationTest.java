package parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.language.QuotationPairs.Flag;
import parley.language.QuotationPairs.Pair;

/// Each line: text, and its quotations from left to right as depth and inner words, with flags. A slash stands for an empty line.
class QuotationTest {

    private static final String CASES =
            """
            « Nous irons », a-t-il dit. => 0:Nous irons
            Il a dit : « Elle a répondu “non” hier. » => 0:Elle a répondu “non” hier. 1:non
            “He said ‘no’ to us,” she said. => 0:He said ‘no’ to us, 1:no
            "One" and "two", she said. => 0:One 0:two
            "Stop," he said. "Now!" => 0:Stop, 0:Now!
            The sides' map isn't 'final' yet. => 0:final
            ‘The sides’ map is final,’ he said. => 0:The sides’ map is final,
            l'accord d'hier aujourd'hui => -
            L’« accord » et l’“entente” => 0:accord 0:entente
            « a « b » c » => 0:a « b » c 1:b[SAME_MARK_NESTING]
            « Il viendra, dit-il. => 0:Il viendra, dit-il.[MISSING_CLOSER]
            « Il viendra. « Elle aussi », dit-il. => 0:Il viendra.[MISSING_CLOSER] 0:Elle aussi
            Il viendra », dit-il. => 0:Il viendra[MISSING_OPENER]
            “Mixed" marks here. => 0:Mixed[MIXED_MARKS]
            »So ist es«, sagte er. => 0:So ist es
            „Ja“, sagte er. => 0:Ja
            « Un./« Deux. » => 0:Un.[CONTINUED] 0:Deux.
            « Un./Deux. » Fin. => 0:Un./Deux.
            [« a » et « b »] => 0:a 0:b
            ( "quoted" ) => 0:quoted
            Il dit " oui ", puis " non ". => 0:oui 0:non
            L'" accord " et d'" entente " (" provisoire "). => 0:accord 0:entente 0:provisoire
            " espacé " et « encore » => 0:espacé 0:encore
            A 5'10" man said "yes". => 0:yes
            « pas 'vraiment' », dit-il => 0:pas 'vraiment' 1:vraiment
            « nous [l’équipe] avons… ». Puis « non ». => 0:nous [l’équipe] avons… 0:non
            """;

    static Stream<String> cases() {
        return CASES.lines();
    }

    static String found(String text) {
        Passage passage = Passage.of(text, Language.FR);
        String all =
                passage.quotations().pairs().stream()
                        .map(p ->
                                p.depth()
                                        + ":"
                                        + p.inner().of(text).replace("\n\n", "/")
                                        + flags(p))
                        .collect(Collectors.joining(" "));
        return all.isEmpty() ? "-" : all;
    }

    private static String flags(Pair pair) {
        return pair.flags().isEmpty() ? "" : pair.flags().toString();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void marksArePaired(String line) {
        String[] fields = line.split(" => ");
        assertThat(found(fields[0].replace("/", "\n\n"))).as(line).isEqualTo(fields[1]);
    }

    @Test
    void styleOfMarksDoesNotMatter() {
        String text = "Il a dit : « Elle viendra. Lui aussi. » Puis « non ».";
        for (String[] style :
                new String[][] {{"« ", " »"}, {"“", "”"}, {"\"", "\""}, {"«\u00A0", "\u00A0»"}}) {
            String other = text.replace("« ", style[0]).replace(" »", style[1]);
            Passage passage = Passage.of(other, Language.FR);
            assertThat(passage.quotations().pairs()).allMatch(p -> p.flags().isEmpty());
            assertThat(passage.quotations().pairs().stream().map(p -> p.inner().of(other)))
                    .containsExactly("Elle viendra. Lui aussi.", "non");
            assertThat(passage.sentences()).hasSize(2);
        }
    }

    @Test
    void anyTangleOfMarksGivesNestedPairs() {
        String marks = "«»“”\"'’‘‹›„ abA.\n ,s";
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                text.append(marks.charAt(random.nextInt(marks.length())));
            }
            Passage passage =
                    Passage.of(text.toString(), round % 2 == 0 ? Language.FR : Language.EN);
            for (Pair pair : passage.quotations().pairs()) {
                assertThat(pair.outer().contains(pair.inner())).isTrue();
            }
            int at = 0;
            for (Token token : passage.tokens()) {
                assertThat(token.start()).isGreaterThanOrEqualTo(at);
                assertThat(token.span().of(passage.text())).isEqualTo(token.text());
                at = token.end();
            }
            for (Span sentence : passage.sentences()) {
                assertThat(sentence.isEmpty()).isFalse();
            }
        }
    }

    @Test
    void quotedOffsetsAreFound() {
        QuotationPairs pairs = Passage.of("a « b “c” » d", Language.FR).quotations();
        assertThat(pairs.at(7)).extracting(Pair::depth).containsExactly(0, 1);
        assertThat(pairs.isQuoted(0)).isFalse();
        assertThat(pairs.top()).hasSize(1);
        assertThat(pairs.pairs()).noneMatch(p -> p.has(Flag.MISSING_CLOSER));
    }
}
