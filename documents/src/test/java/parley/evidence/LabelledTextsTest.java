package parley.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.evidence.Agreement.Read;
import parley.evidence.Entry.QuoteKind;

/// Fictional news, opinion, communiqués and interviews in both languages, labelled by hand. The last twelve were written when the rules stood,
/// in two lots, to see how far they carry; docs/evidence.md tells how each lot was read at first sight.
class LabelledTextsTest {

    private static final EvidenceReader READER = new EvidenceReader();

    static List<String> names() {
        return MarkedText.NAMES;
    }

    static List<Read> quotations(EvidenceReader.Result result) {
        List<Read> read = new ArrayList<>();
        for (Entry.Quotation q : result.entries(Entry.Quotation.class)) {
            read.add(
                    new Read(
                            q.span(),
                            q.speaker().name(),
                            q.kind() != QuoteKind.SCARE && q.kind() != QuoteKind.TERM));
        }
        return read;
    }

    static List<Read> claims(EvidenceReader.Result result) {
        List<Read> read = new ArrayList<>();
        for (Entry.Claim c : result.entries(Entry.Claim.class)) {
            read.add(
                    new Read(
                            c.span(),
                            c.source().name().isEmpty() ? "unknown" : c.source().name(),
                            true));
        }
        return read;
    }

    private static Agreement over(
            List<String> names,
            char kind,
            double least,
            Function<EvidenceReader.Result, List<Read>> what) {
        Agreement sum = new Agreement(0, 0, 0, 0);
        for (String name : names) {
            MarkedText text = MarkedText.load(name);
            sum =
                    sum.plus(
                            Agreement.of(
                                    what.apply(READER.read(text.document())),
                                    text.labels(kind),
                                    least));
        }
        return sum;
    }

    @Test
    void quotationsAreFoundWithTheirSpeakers() {
        Agreement quotations = over(MarkedText.NAMES, 'q', 0.8, LabelledTextsTest::quotations);
        assertThat(quotations.f1()).isGreaterThan(0.92);
        assertThat(quotations.namedF1()).isGreaterThan(0.88);
    }

    @Test
    void claimsAreFoundWithTheirSources() {
        Agreement claims = over(MarkedText.NAMES, 'c', 0.8, LabelledTextsTest::claims);
        assertThat(claims.f1()).isGreaterThan(0.80);
        assertThat(claims.namedF1()).isGreaterThan(0.75);
    }

    @ParameterizedTest
    @MethodSource("names")
    void noScareQuoteIsTakenForSpeech(String name) {
        MarkedText text = MarkedText.load(name);
        List<MarkedText.Label> scare = text.labels('n');
        assertThat(READER.read(text.document()).entries(Entry.Quotation.class))
                .filteredOn(q -> q.kind() == QuoteKind.SPEECH || q.kind() == QuoteKind.MIXED)
                .noneMatch(q -> scare.stream().anyMatch(s -> s.inner().equals(q.span())));
    }

    @ParameterizedTest
    @MethodSource("names")
    void twoReadingsAreTheSame(String name) {
        MarkedText text = MarkedText.load(name);
        assertThat(READER.read(text.document()).entries())
                .isEqualTo(new EvidenceReader().read(text.document()).entries());
    }
}
