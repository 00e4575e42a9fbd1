package parley.web.work;

/// How far a piece of work is, and whether it is still wanted. The work turns it, any thread may read it.
///
/// Its [#goOn] has the shape of the progress that long computations ask for: `RandomReadings.of(bargain, plan, meter::goOn)`.
public final class Meter {

    /// How far work has come, from 0 to `total`; `total` is 0 while it is not known.
    public record Mark(long done, long total) {
        /// In whole percent, rounded down; 0 while the total is not known.
        public int percent() {
            return total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
        }
    }

    private volatile Mark mark = new Mark(0, 0);
    private volatile boolean stopped;

    Meter() {}

    /// Notes how far the work is; false once it is to stop, which the work should do soon and in good order.
    public boolean goOn(long done, long total) {
        mark = new Mark(done, total);
        return !isStopped();
    }

    /// True once somebody has stopped the work.
    public boolean isStopped() {
        return stopped;
    }

    public Mark mark() {
        return mark;
    }

    void stop() {
        stopped = true;
    }
}
