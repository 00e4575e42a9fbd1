package parley.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.document.Document;
import parley.evidence.LedgerEntry.Status;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The ledger as a table and as linked data.
class LedgerExportTest {

    private static final Document NOTE =
            Texts.document(
                    "note",
                    "𝄞 Minutes\n\nMara Tolen said: “No, \"never\", =1+1.” The ministry denied that talks had begun.\n");

    private static EvidenceLedger ledger() {
        EvidenceLedger ledger = Texts.read(EvidenceLedger.empty(), NOTE);
        return ledger.with(
                Texts.first(ledger, "claim").decided(Status.ACCEPTED, "AB", "2031-03-08"));
    }

    @Test
    void theTableHasOneLinePerEntryAndQuotesWhatNeedsIt() {
        String csv = LedgerExport.csv(ledger());
        assertThat(csv.split("\r\n")).hasSize(ledger().entries().size() + 1);
        assertThat(csv)
                .contains("\"No, \"\"never\"\", =1+1.\"")
                .contains(",accepted,")
                .doesNotContain(",=");
    }

    @Test
    void everyAnnotationIsOneOfTheWebAnnotationModel() {
        JsonNode root =
                new ObjectMapper()
                        .readTree(LedgerExport.jsonLd(ledger(), Map.of("note", NOTE.text())));
        assertThat(root.path("@context").get(0).asString())
                .isEqualTo("http://www.w3.org/ns/anno.jsonld");
        int annotations = 0;
        for (JsonNode node : root.path("@graph")) {
            if (node.path("type").asString().equals("Annotation")) {
                annotations++;
                validate(node);
            } else {
                assertThat(node.path("type").asString()).isEqualTo("prov:Entity");
            }
        }
        assertThat(annotations).isEqualTo(ledger().entries().size());
    }

    /// The parts of the model that an annotation must have, and selectors that select the same words when counted in code points.
    private static void validate(JsonNode annotation) {
        assertThat(annotation.path("id").asString()).startsWith("urn:parley:entry:note#");
        assertThat(annotation.path("motivation").asString()).isIn("highlighting", "classifying");
        assertThat(annotation.path("body").path("type").asString()).isEqualTo("Dataset");
        JsonNode target = annotation.path("target");
        assertThat(target.path("source").asString()).isEqualTo("urn:sha256:" + NOTE.sha256());
        JsonNode position = target.path("selector").get(0);
        JsonNode quote = target.path("selector").get(1);
        assertThat(position.path("type").asString()).isEqualTo("TextPositionSelector");
        assertThat(quote.path("type").asString()).isEqualTo("TextQuoteSelector");
        int[] points = NOTE.text().codePoints().toArray();
        String selected =
                new String(
                        points,
                        position.path("start").asInt(),
                        position.path("end").asInt() - position.path("start").asInt());
        assertThat(selected).isEqualTo(quote.path("exact").asString());
        assertThat(NOTE.text())
                .contains(
                        quote.path("prefix").asString()
                                + selected
                                + quote.path("suffix").asString());
        assertThat(annotation.path("prov:wasGeneratedBy").path("type").asString())
                .isEqualTo("prov:Activity");
    }

    @Test
    void whoDecidedIsAnAgent() {
        JsonNode root = new ObjectMapper().readTree(LedgerExport.jsonLd(ledger(), Map.of()));
        assertThat(root.path("@graph").valueStream().filter(n -> n.has("prov:wasInfluencedBy")))
                .singleElement()
                .satisfies(n -> {
                    assertThat(
                                    n.path("prov:wasInfluencedBy")
                                            .path("prov:wasAssociatedWith")
                                            .path("name")
                                            .asString())
                            .isEqualTo("AB");
                    assertThat(n.path("parley:status").asString()).isEqualTo("accepted");
                });
    }
}
