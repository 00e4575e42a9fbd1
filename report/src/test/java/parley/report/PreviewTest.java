package parley.report;
import java.nio.file.*; import java.util.*; import org.junit.jupiter.api.Test; import parley.model.*;
class PreviewTest { @Test void write() throws Exception { for (Locale l : List.of(Locale.ENGLISH, Locale.FRENCH)) { System.out.println(SettleJson.of(Settle.of(Samples.harbour().bargain()))); Dossier d = Samples.harbour(); Files.writeString(Path.of("target/brief-" + l + ".html"), new Brief().html(Material.of(d, Answers.of(d.bargain()), Words.of(l), d.visibility()))); } } }
