package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `parley` alone opens the browser of the system; where that fails it says so, and the address stands there.
class OpeningTest {

    private static final String ADDRESS = "http://127.0.0.1:1/?key=a&b";

    @TempDir private Path folder = Path.of("");

    @Test
    void everySystemIsAskedInItsOwnWay() {
        assertThat(Opening.of("Linux", ADDRESS).command()).containsExactly("xdg-open", ADDRESS);
        assertThat(Opening.of("Mac OS X", ADDRESS).command()).containsExactly("open", ADDRESS);
        assertThat(Opening.of("Windows 11", ADDRESS).command())
                .containsExactly("rundll32", "url.dll,FileProtocolHandler", ADDRESS);
    }

    @Test
    void theBrowserIsGivenTheAddressThatIsPrintedWithAKeyOfItsOwn()
            throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "xdg-open is Linux's way");
        Path asked = folder.resolve("asked");
        command(
                "#!/bin/sh\nprintf %s \"$1\" > '"
                        + asked
                        + ".new'\nmv '"
                        + asked
                        + ".new' '"
                        + asked
                        + "'\n");
        Process parley = parley(folder.resolve("bin").toString());
        try (BufferedReader out = parley.inputReader()) {
            String printed = out.readLine();
            while (!Files.exists(asked)) {
                assertThat(parley.isAlive()).isTrue();
                Thread.sleep(20);
            }
            String given = Files.readString(asked);
            String place = given.substring(0, given.indexOf("key=") + "key=".length());
            assertThat(place).startsWith("http://127.0.0.1:");
            assertThat(printed).contains(" " + place).doesNotContain(given);
        } finally {
            parley.destroy();
        }
    }

    @Test
    void withoutABrowserTheAddressIsPrintedAndALineSaysWhatToDo()
            throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "xdg-open is Linux's way");
        command("#!/bin/sh\nexit 3\n");
        Process parley = parley(folder.resolve("bin").toString());
        try (BufferedReader out = parley.inputReader();
                BufferedReader err = parley.errorReader()) {
            assertThat(out.readLine()).contains("http://127.0.0.1:");
            assertThat(err.readLine()).contains("Ctrl+C");
            assertThat(err.readLine()).contains("copy the address");
            assertThat(parley.isAlive()).isTrue();
        } finally {
            parley.destroy();
        }
    }

    @Test
    void whatTheProgramMakesItselfIsKeptWhereTheSystemKeepsData() {
        assertThat(ServeCommand.data(Map.of("XDG_DATA_HOME", "/somewhere")))
                .isEqualTo(Path.of("/somewhere/parley"));
        assertThat(ServeCommand.data(Map.of()))
                .isEqualTo(Path.of(System.getProperty("user.home"), ".local/share/parley"));
    }

    private void command(String script) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path command = Files.writeString(bin.resolve("xdg-open"), script);
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
    }

    private Process parley(String path) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "parley.app.Main",
                        "--lang=en");
        builder.environment().put("PATH", path + ":/usr/bin:/bin");
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
        return builder.start();
    }
}
