package parley.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.language.Language;
import parley.language.Passage;

/// Words, sentences, quotations and quantities of a text of 10,000 characters.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LanguageBenchmark {

    private static final int LENGTH = 10_000;

    private final String english =
            SampleText.of(
                    LENGTH,
                    "The two sides shall withdraw not less than thirty kilometres from the line within sixty days. “We agreed on 4.2 million,” said Ms Arvel, who had met the mission at 06:00 on 14 March. ");

    private final String french =
            SampleText.of(
                    LENGTH,
                    "Les deux parties se retirent à trente kilomètres au moins de la ligne dans un délai de soixante jours. « Nous avons convenu de 4,2 millions », a déclaré Mme Arvel, qu'il aurait vue à 6 heures le 14 mars. ");

    @Benchmark
    public Passage english() {
        return Passage.of(english, Language.EN);
    }

    @Benchmark
    public Passage french() {
        return Passage.of(french, Language.FR);
    }
}
