package parley.bench;

/// Long texts for benchmarks, from sentences said again and again.
final class SampleText {

    private SampleText() {}

    static String of(int length, String sentences) {
        return sentences.repeat(length / sentences.length() + 1).substring(0, length);
    }
}
