package parley.worker;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// The worker's side of the pipes: takes one request after the other, and ends when nobody has asked for a while or when who asked is gone.
final class WorkerMain {

    static final int DONE = 0;
    static final int FAILED = 1;
    private static final long IDLE_NANOS = 60_000_000_000L;
    private static final int MOST_PARTS = 16;

    private WorkerMain() {}

    public static void main(String... args) throws IOException {
        DataInputStream in =
                new DataInputStream(
                        new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        // Whatever a library prints must not come between the answers.
        System.setOut(
                new PrintStream(
                        OutputStream.nullOutputStream(),
                        false,
                        java.nio.charset.StandardCharsets.UTF_8));
        AtomicLong idleSince = new AtomicLong(System.nanoTime());
        Thread.ofPlatform().daemon().name("idle").start(() -> endWhenIdle(idleSince));
        while (true) {
            String task;
            try {
                task = in.readUTF();
            } catch (EOFException e) {
                return;
            }
            idleSince.set(Long.MAX_VALUE);
            answer(task, parts(in), out);
            idleSince.set(System.nanoTime());
        }
    }

    private static List<byte[]> parts(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_PARTS) {
            throw new IOException("parts " + count);
        }
        List<byte[]> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] part = new byte[in.readInt()];
            in.readFully(part);
            parts.add(part);
        }
        return parts;
    }

    private static void answer(String task, List<byte[]> request, DataOutputStream out)
            throws IOException {
        int status = DONE;
        byte[] result;
        try {
            Constructor<? extends Task> made =
                    Class.forName(task).asSubclass(Task.class).getDeclaredConstructor();
            made.setAccessible(true);
            result = made.newInstance().run(request);
        } catch (Exception | StackOverflowError | LinkageError e) {
            status = FAILED;
            result = e.getClass().getName().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        out.writeByte(status);
        out.writeInt(result.length);
        out.write(result);
        out.flush();
    }

    private static void endWhenIdle(AtomicLong idleSince) {
        try {
            while (true) {
                Thread.sleep(5_000);
                long since = idleSince.get();
                if (since != Long.MAX_VALUE && System.nanoTime() - since > IDLE_NANOS) {
                    Runtime.getRuntime().halt(0);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
