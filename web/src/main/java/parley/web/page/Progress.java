package parley.web.page;

import parley.web.work.Meter;

/// How far the random readings are that a page rests on, for a page that says so.
///
/// @param computing whether the page still lacks something
/// @param drawing whether readings are being drawn
/// @param stopped whether somebody stopped them before all were drawn
public record Progress(boolean computing, boolean drawing, boolean stopped, long done, long total) {

    public static Progress of(Counting counting, boolean computing) {
        Meter.Mark none = new Meter.Mark(0, 0);
        Meter.Mark drawing = counting.findMark().orElse(none);
        Meter.Mark stopped = counting.findStopped().orElse(none);
        Meter.Mark mark = drawing.total() > 0 ? drawing : stopped;
        return new Progress(
                computing, drawing.total() > 0, stopped.total() > 0, mark.done(), mark.total());
    }
}
