package parley.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;

/// One thing of substance is changed in a sentence made from parts: an operator, who does it to whom, which amount is whose. The seed is fixed.
class ExchangeTest {

    private static final List<String> PARTIES =
            List.of("Arland", "Bexmark", "the buyer", "the carrier", "the northern council");
    private static final List<String> ACTS =
            List.of("pay", "notify", "inspect", "compensate", "supply", "protect", "reimburse");
    private static final List<String> ENDS =
            List.of("before the harvest", "within 30 days", "at its own expense", "in writing");
    private static final int TRIES = 400;

    @Test
    void oneOperatorTwoRolesOrTwoAmountsExchangedAreNeverCalledTheSame() throws Exception {
        Random random = new Random(7);
        List<String> unseen = new ArrayList<>();
        for (int k = 0; k < TRIES; k++) {
            String a = pick(PARTIES, random);
            String b = pick(PARTIES.stream().filter(p -> !p.equals(a)).toList(), random);
            String act = pick(ACTS, random);
            String end = pick(ENDS, random);
            int m = 2 + random.nextInt(60);
            int n = m + 1 + random.nextInt(60);
            String old;
            String now;
            switch (random.nextInt(5)) {
                case 0 -> {
                    old = a + " shall " + act + " " + b + " " + end + ".";
                    now = b + " shall " + act + " " + a + " " + end + ".";
                }
                case 1 -> {
                    old = a + " receives " + m + " tonnes and " + b + " " + n + " tonnes.";
                    now = a + " receives " + n + " tonnes and " + b + " " + m + " tonnes.";
                }
                case 2 -> {
                    old = a + " shall " + act + " " + b + " " + end + ".";
                    now = a + " shall not " + act + " " + b + " " + end + ".";
                }
                case 3 -> {
                    old = a + " shall " + act + " " + b + " " + end + ".";
                    now = a + " may " + act + " " + b + " " + end + ".";
                }
                default -> {
                    old = a + " shall " + act + " " + b + " before the vote and leave after it.";
                    now = a + " shall " + act + " " + b + " after the vote and leave before it.";
                }
            }
            Verdict verdict = verdict(capital(old), capital(now));
            if (verdict.isHarmless()) {
                unseen.add(old + " -> " + now);
            }
        }
        assertThat(unseen).as("of %s", TRIES).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The guards leave the camps built in May. | The guards leave camps built in May.",
                "Les gardes quittent des camps bâtis en mai. | Les gardes quittent les camps bâtis en mai.",
                "Both councils shall sign the list. | The councils shall sign the list.",
                "The boats are moored until the survey of the lake. | It is after the survey of the lake that the boats are moored."
            })
    void whatHoldsForTheWholeIsNeverLostInSilence(String old, String now) throws Exception {
        assertThat(verdict(old, now).isHarmless()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The buyers and the carriers shall meet. | The carriers and the buyers shall meet.",
                "Boats shall not enter the port. | No boats shall enter the port.",
                "Salt, wood and coal are free of duty. | Coal, wood and salt are free of duty."
            })
    void membersOfOneListMayChangePlaces(String old, String now) throws Exception {
        assertThat(verdict(old, now)).isEqualTo(Verdict.REWORDED);
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Verdict verdict(String old, String now) throws UnreadableDocumentException {
        return Comparison.of(document(old), document(now), List.of())
                .changes()
                .getFirst()
                .verdict();
    }

    private static Document document(String text) throws UnreadableDocumentException {
        return DocumentReader.read(
                "text.txt", ("1. " + text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
