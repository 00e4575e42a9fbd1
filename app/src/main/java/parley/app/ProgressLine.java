package parley.app;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import parley.analysis.reading.RandomReadings;

/// A progress line on the terminal's stderr, gone when it is done.
final class ProgressLine implements RandomReadings.Progress, AutoCloseable {

    private final ProgressBar bar;

    ProgressLine(long total) {
        bar =
                new ProgressBarBuilder()
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setTaskName("")
                        .clearDisplayOnFinish()
                        .build();
    }

    @Override
    public boolean goOn(long done, long total) {
        bar.stepTo(done);
        return true;
    }

    @Override
    public void close() {
        bar.close();
    }
}
