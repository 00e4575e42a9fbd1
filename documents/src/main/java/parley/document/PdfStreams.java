package parley.document;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks the compressed streams of a PDF once, keeping nothing, to learn whether they stay within bounds before anything reads them.
final class PdfStreams {

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

    private PdfStreams() {}

    static void check(Job job, byte[] bytes) throws UnreadableDocumentException {
        long total = 0;
        byte[] buffer = new byte[65_536];
        Inflater inflater = new Inflater();
        try {
            for (int i = find(bytes, 0); i >= 0; i = find(bytes, i)) {
                int start = dataStart(bytes, i + STREAM.length);
                i = start;
                if (start + 2 < bytes.length
                        && (bytes[start] & 0x0F) == 8
                        && ((bytes[start] & 0xFF) * 256 + (bytes[start + 1] & 0xFF)) % 31 == 0) {
                    inflater.reset();
                    inflater.setInput(bytes, start, bytes.length - start);
                    total += unpack(job, inflater, buffer, total);
                    i = start + (int) inflater.getBytesRead();
                }
            }
        } finally {
            inflater.end();
        }
    }

    private static long unpack(Job job, Inflater inflater, byte[] buffer, long before)
            throws UnreadableDocumentException {
        long sum = 0;
        try {
            for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
                sum += n;
                if (before + sum > job.limits().unpacked()) {
                    throw job.problem(Problem.UNPACKS_TOO_LARGE);
                }
                job.check(0);
            }
        } catch (DataFormatException e) {
            // A broken stream ends here; PDFBox will read as far.
            return sum;
        }
        return sum;
    }

    private static int find(byte[] bytes, int from) {
        outer:
        for (int i = Math.max(0, from); i <= bytes.length - STREAM.length; i++) {
            if (bytes[i] != 's') {
                continue;
            }
            for (int k = 1; k < STREAM.length; k++) {
                if (bytes[i + k] != STREAM[k]) {
                    continue outer;
                }
            }
            if (i < 3 || bytes[i - 1] != 'd') {
                return i;
            }
        }
        return -1;
    }

    private static int dataStart(byte[] bytes, int at) {
        int i = at;
        if (i < bytes.length && bytes[i] == '\r') {
            i++;
        }
        if (i < bytes.length && bytes[i] == '\n') {
            i++;
        }
        return i;
    }
}
