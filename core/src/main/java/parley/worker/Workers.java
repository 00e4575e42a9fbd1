package parley.worker;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A few worker processes of one kind, kept warm between requests. Work that overruns is killed and answered so; the next request gets a new worker.
///
/// `new Workers(2, 384).run(ReadTask.class, Duration.ofSeconds(30), Duration.ofSeconds(10), header, bytes)`
///
/// What holds a worker: a heap of its own, which it does not survive when full; the clock and its processor time, watched from here; no inherited environment;
/// where there is a POSIX shell, no file that it writes can grow beyond 0 bytes. Its parent's end is its own.
public final class Workers {

    private static final Path SHELL = Path.of("/bin/sh");

    /// What -XX:+ExitOnOutOfMemoryError ends with.
    private static final int OUT_OF_MEMORY = 3;

    private static final long LOOK_MILLIS = 20;
    private static final int MOST_RESULT = 200_000_000;
    private static final long LARGE_REQUEST = 8_000_000;

    private final int megabytes;
    private final Semaphore places;
    private final Deque<Worker> idle = new ArrayDeque<>();

    /// @param most workers at a time; who comes later waits
    /// @param megabytes of heap of each
    public Workers(int most, int megabytes) {
        this.megabytes = megabytes;
        this.places = new Semaphore(most, true);
    }

    /// One process and its pipes.
    private record Worker(Process process, DataOutputStream to, DataInputStream from) {
        void kill() {
            process.destroyForcibly();
        }
    }

    /// Starts one worker if none is ready, so that the first request does not wait for it.
    public void warm() {
        Thread.ofPlatform()
                .daemon()
                .name("worker-start")
                .start(() -> {
                    if (places.tryAcquire()) {
                        try {
                            Worker ready = ready();
                            if (ready == null) {
                                ready = start();
                            }
                            put(ready);
                        } catch (IOException e) {
                            // The first request will say it.
                        } finally {
                            places.release();
                        }
                    }
                });
    }

    /// Does the work in a worker, and kills that if it overruns.
    ///
    /// @param most by the clock, from when a worker is free
    /// @param processor time of the processor
    /// @throws InterruptedException if this thread is interrupted; the worker is killed at once
    public Answer run(
            Class<? extends Task> task, Duration most, Duration processor, byte[]... request)
            throws InterruptedException {
        places.acquire();
        try {
            Worker kept = ready();
            if (kept != null) {
                Answer answer = ask(kept, task, most, processor, request);
                if (!(answer instanceof Answer.Unavailable)) {
                    return answer;
                }
            }
            return ask(start(), task, most, processor, request);
        } catch (IOException e) {
            return new Answer.Unavailable(e.getClass().getName());
        } finally {
            places.release();
        }
    }

    private Answer ask(
            Worker worker,
            Class<? extends Task> task,
            Duration most,
            Duration processor,
            byte[]... request)
            throws InterruptedException {
        CompletableFuture<Answer> reply = new CompletableFuture<>();
        Thread.ofPlatform()
                .daemon()
                .name("worker-pipe")
                .start(() -> {
                    try {
                        send(worker, task, request);
                        reply.complete(receive(worker));
                    } catch (IOException | OutOfMemoryError e) {
                        reply.completeExceptionally(e);
                    }
                });
        long deadline = System.nanoTime() + most.toNanos();
        Duration before = processor(worker);
        boolean good = false;
        try {
            while (true) {
                try {
                    Answer answer = reply.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                    good = size(request) < LARGE_REQUEST;
                    return answer;
                } catch (TimeoutException e) {
                    if (System.nanoTime() - deadline > 0) {
                        return new Answer.TooSlow(most.toSeconds());
                    }
                    if (processor(worker).minus(before).compareTo(processor) > 0) {
                        return new Answer.TooSlow(processor.toSeconds());
                    }
                } catch (ExecutionException e) {
                    return ended(worker);
                }
            }
        } finally {
            if (good) {
                put(worker);
            } else {
                worker.kill();
            }
        }
    }

    /// What a worker died of.
    private static Answer ended(Worker worker) throws InterruptedException {
        if (!worker.process().waitFor(2, TimeUnit.SECONDS)) {
            return new Answer.Failed("silent");
        }
        int code = worker.process().exitValue();
        return switch (code) {
            case 0 -> new Answer.Unavailable("idle");
            case OUT_OF_MEMORY -> new Answer.TooLarge();
            default -> new Answer.Failed("exit " + code);
        };
    }

    private static void send(Worker worker, Class<? extends Task> task, byte[]... request)
            throws IOException {
        worker.to().writeUTF(task.getName());
        worker.to().writeInt(request.length);
        for (byte[] part : request) {
            worker.to().writeInt(part.length);
            worker.to().write(part);
        }
        worker.to().flush();
    }

    private static Answer receive(Worker worker) throws IOException {
        int status = worker.from().readByte();
        int length = worker.from().readInt();
        if (status != WorkerMain.DONE && status != WorkerMain.FAILED
                || length < 0
                || length > MOST_RESULT) {
            throw new IOException("no answer"); // such as the last words of a virtual machine
        }
        byte[] result = worker.from().readNBytes(length);
        return status == WorkerMain.DONE
                ? new Answer.Done(result)
                : new Answer.Failed(new String(result, StandardCharsets.UTF_8));
    }

    private static long size(byte[]... request) {
        long size = 0;
        for (byte[] part : request) {
            size += part.length;
        }
        return size;
    }

    private static Duration processor(Worker worker) {
        return worker.process().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private @Nullable Worker ready() {
        synchronized (idle) {
            for (Worker worker = idle.pollLast(); worker != null; worker = idle.pollLast()) {
                if (worker.process().isAlive()) {
                    return worker;
                }
            }
            return null;
        }
    }

    private void put(Worker worker) {
        synchronized (idle) {
            idle.addLast(worker);
        }
    }

    // ---- starting one

    private Worker start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(megabytes));
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        return new Worker(
                process,
                new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
                new DataInputStream(process.getInputStream()));
    }

    private static List<String> command(int megabytes) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SHELL)) {
            command.addAll(
                    List.of(SHELL.toString(), "-c", "ulimit -c 0; ulimit -f 0; exec \"$@\"", "sh"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String cache = System.getProperty("parley.aot", "");
        if (!cache.isEmpty()) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(
                List.of(
                        "-Xmx" + megabytes + "m",
                        "-XX:MaxDirectMemorySize=16m",
                        "-XX:MaxMetaspaceSize=160m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-XX:+DisplayVMOutputToStderr",
                        "-Xlog:disable",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkerMain.class.getName()));
        return command;
    }
}
