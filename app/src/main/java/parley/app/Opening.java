package parley.app;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Opens an address in the browser that the person at this machine uses, by the system's own way of doing it.
record Opening(List<String> command) {

    /// How long a command may take before it counts as having worked: some only return when the browser is closed.
    private static final long PATIENCE_SECONDS = 15;

    Opening {
        command = List.copyOf(command);
    }

    /// @param system the name of the operating system, as Java gives it
    static Opening of(String system, String address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            return new Opening(List.of("rundll32", "url.dll,FileProtocolHandler", address));
        }
        return new Opening(List.of(name.contains("mac") ? "open" : "xdg-open", address));
    }

    /// Starts it beside the program; `failed` runs when there is no such command, or it says that it did not work.
    void start(Runnable failed) {
        Thread.ofVirtual()
                .start(() -> {
                    if (!works()) {
                        failed.run();
                    }
                });
    }

    private boolean works() {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
