package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The contract that all commands share: exit codes, languages, where things are written.
class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Map<String, String> environment, String... args) {
        return Main.run(environment, new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void helpGoesToStdoutAndExitsWithZero() {
        assertThat(run(Map.of(), "--help")).isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("nothing leaves this computer");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void anUnknownCommandIsWrongUseInOneSentenceAndNamesTheHelp() {
        assertThat(run(Map.of(), "chekc")).isEqualTo(Main.WRONG_USE);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("chekc").contains("--help");
    }

    @Test
    void theLanguageIsTheOptionsThenTheEnvironments() {
        run(Map.of("LANG", "fr_FR.UTF-8"), "--help");
        assertThat(out.toString()).contains("rien ne quitte cet ordinateur");
        out.getBuffer().setLength(0);
        run(Map.of("LANG", "fr_FR.UTF-8"), "--help", "--lang", "en");
        assertThat(out.toString()).contains("nothing leaves this computer");
        out.getBuffer().setLength(0);
        run(Map.of("LC_ALL", "C", "LANG", "fr_FR.UTF-8"), "--help");
        assertThat(out.toString()).contains("nothing leaves this computer");
    }
}
