package parley.document;

import java.time.Duration;

/// How much a file may cost to read. Reading stops with a [Problem] when one is exceeded.
///
/// @param bytes of the file itself
/// @param unpacked bytes of what it contains, unpacked
/// @param characters of text; from 1
/// @param time from start to end of reading, watched between pages and blocks
public record Limits(long bytes, long unpacked, int characters, Duration time) {

    /// 200 MB, 400 MB unpacked, 20 million characters, 30 seconds.
    public static final Limits USUAL =
            new Limits(200_000_000, 400_000_000, 20_000_000, Duration.ofSeconds(30));

    public Limits {
        if (bytes < 1 || unpacked < 1 || characters < 1 || !time.isPositive()) {
            throw new IllegalArgumentException(
                    "limits " + bytes + ", " + unpacked + ", " + characters + ", " + time);
        }
    }
}
