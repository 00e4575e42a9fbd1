package parley.document;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import parley.worker.Answer;
import parley.worker.RecordCodec;
import parley.worker.Task;
import parley.worker.Workers;

/// Reading one file in a worker process, seen from both sides of its pipes.
final class ReadTask implements Task {

    /// The reader itself stops at its limit; a worker that has not by then is killed.
    private static final Duration GRACE = Duration.ofSeconds(1);

    /// Processor time of a file: so much, and a second more for each megabyte.
    private static final long PROCESSOR_SECONDS = 10;

    private record Order(
            String name, View view, long bytes, long unpacked, int characters, long millis) {}

    private record Reply(
            Optional<Document> document, Optional<Problem> problem, List<String> details) {}

    @Override
    public byte[] run(List<byte[]> request) throws IOException {
        Order order = RecordCodec.read(request.get(0), Order.class);
        Limits limits =
                new Limits(
                        order.bytes(),
                        order.unpacked(),
                        order.characters(),
                        Duration.ofMillis(order.millis()));
        try {
            Document document = Reading.of(order.name(), request.get(1), order.view(), limits);
            return RecordCodec.write(new Reply(Optional.of(document), Optional.empty(), List.of()));
        } catch (UnreadableDocumentException e) {
            return RecordCodec.write(
                    new Reply(Optional.empty(), Optional.of(e.problem()), e.details()));
        }
    }

    /// @throws CancellationException if the thread is interrupted; it stays interrupted
    static Document inWorker(Workers workers, String name, byte[] bytes, View view, Limits limits)
            throws UnreadableDocumentException {
        try {
            Order order =
                    new Order(
                            name,
                            view,
                            limits.bytes(),
                            limits.unpacked(),
                            limits.characters(),
                            Math.max(1, limits.time().toMillis()));
            Answer answer =
                    workers.run(
                            ReadTask.class,
                            limits.time().plus(GRACE),
                            Duration.ofSeconds(PROCESSOR_SECONDS + bytes.length / 1_000_000),
                            RecordCodec.write(order),
                            bytes);
            return switch (answer) {
                case Answer.Done done ->
                        document(name, RecordCodec.read(done.result(), Reply.class));
                case Answer.TooSlow slow ->
                        throw new UnreadableDocumentException(
                                Problem.TOO_SLOW, name, null, slow.seconds());
                case Answer.TooLarge _ ->
                        throw new UnreadableDocumentException(
                                Problem.UNPACKS_TOO_LARGE, name, null);
                case Answer.Failed _ ->
                        throw new UnreadableDocumentException(Problem.DAMAGED, name, null);
                case Answer.Unavailable _ ->
                        throw new UnreadableDocumentException(Problem.NO_READER, name, null);
            };
        } catch (IOException e) {
            throw new UnreadableDocumentException(Problem.DAMAGED, name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("reading " + name);
        }
    }

    private static Document document(String name, Reply reply) throws UnreadableDocumentException {
        if (reply.document().isPresent()) {
            return reply.document().get();
        }
        throw new UnreadableDocumentException(
                reply.problem().orElse(Problem.DAMAGED), name, null, reply.details().toArray());
    }
}
