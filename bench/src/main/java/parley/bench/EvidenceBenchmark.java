package parley.bench;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;
import parley.evidence.EvidenceReader;

/// An article of 10,000 characters, from its bytes to its entries, on one thread with 128 MB of heap. To reach: 100 a second.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx128m", "-XX:+UseSerialGC"})
public class EvidenceBenchmark {

    private static final int LENGTH = 10_000;

    private static final String ENGLISH =
            """
            The union representing crane drivers at Halden turned down the offer on Monday, saying it did nothing to restore wages. “Our members have been patient for four \
            years,” said Dana Moss, who leads the union. According to the ministry, traffic has fallen by 12 percent since 2029.

            Two people familiar with the talks said a mediator had proposed a second payment of 800 euros. The operator denied that any money was left. “There is no more,” its \
            chief executive, Paul Ricard, told reporters, adding that the dispute had cost 12 million. The so-called “night question” remains open.

            """;

    private static final String FRENCH =
            """
            Les ministres du commerce se sont retrouvés jeudi à Ostravik pour la troisième fois depuis janvier. « Nous avons avancé sur tout, sauf sur l’essentiel », a résumé à la \
            sortie Claire Dervaux. Selon une source proche des négociateurs, la Velmarie aurait proposé un contingent annuel de 200 000 tonnes.

            Le général Ilia Maro a assuré que ses hommes resteraient « à deux cents mètres du pont ». Il a prévenu qu’il refermerait le passage. Les syndicats exigent le retrait du \
            projet ; le bruit court que le décret est déjà signé. « C’est un mensonge, a rétorqué Yana Drève. La liste est la même depuis le 2 février. »

            """;

    @Param({"en", "fr"})
    private String language = "en";

    private byte[] article = new byte[0];
    private final EvidenceReader reader = new EvidenceReader();

    @Setup
    public void writeArticle() {
        String paragraph = language.equals("en") ? ENGLISH : FRENCH;
        StringBuilder text = new StringBuilder("A title\n\n");
        while (text.length() < LENGTH) {
            text.append(paragraph);
        }
        article = text.substring(0, LENGTH).getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public int entriesOfAnArticle() throws UnreadableDocumentException {
        Document document = DocumentReader.read("article.txt", article);
        return reader.read(document).entries().size();
    }
}
