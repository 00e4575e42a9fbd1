package parley.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;

/// Starts the program: `parley COMMAND ...`.
///
/// Results go to stdout and messages to stderr, both in UTF-8 whatever the platform's encoding. Exit
/// codes: 0 done; 1 done, and the answer is one to act on; 2 wrong use; 3 input that cannot be read.
public final class Main {

    public static final int DONE = 0;
    public static final int ACT = 1;
    public static final int WRONG_USE = 2;
    public static final int UNREADABLE = 3;

    private Main() {}

    public static void main(String... args) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int code = run(System.getenv(), out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /// Runs one command and returns its exit code; `environment` decides the default language.
    static int run(
            java.util.Map<String, String> environment,
            PrintWriter out,
            PrintWriter err,
            String... args) {
        Locale locale = Languages.chosen(args, environment);
        CommandLine line = Parley.commandLine(locale);
        line.setOut(out);
        line.setErr(err);
        return line.execute(args);
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(
                new java.io.BufferedWriter(
                        new java.io.OutputStreamWriter(
                                new FileOutputStream(descriptor), StandardCharsets.UTF_8)),
                false);
    }
}
