package parley.web.evidence;

import java.util.Optional;
import parley.web.page.PageRequest;
import parley.web.work.Meter;
import parley.web.work.Work;
import tools.jackson.databind.json.JsonMapper;

/// A reading as a page shows it while it goes on.
///
/// @param sentence how far it is, in words
public record Watched(long done, long total, boolean stopping, String sentence) {

    /// Nothing when it is not under way.
    static Optional<Watched> of(Work<?> work, PageRequest visit) {
        return work.state() instanceof Work.State.Running<?>(Meter.Mark mark, boolean stopping)
                ? Optional.of(
                        new Watched(
                                mark.done(), mark.total(), stopping, say(mark, stopping, visit)))
                : Optional.empty();
    }

    private static String say(Meter.Mark mark, boolean stopping, PageRequest visit) {
        if (stopping) {
            return visit.say("evidence.reading.stopping");
        }
        return mark.total() == 0
                ? visit.say("evidence.reading.begun")
                : visit.say("evidence.reading.progress", mark.done(), mark.total());
    }

    String json() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("state", "running")
                .put("done", done)
                .put("total", total)
                .put("sentence", sentence)
                .toString();
    }
}
