package parley.web.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.function.Function;
import parley.web.page.Counting;
import parley.web.page.DossierRequest;
import parley.web.page.Dossiers;
import parley.web.page.PageRequest;
import parley.web.page.Progress;
import parley.web.work.Work;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Answers as JSON: what was asked for; how far it is; or why there is none.
final class JsonAnswers {

    private JsonAnswers() {}

    static ObjectNode root() {
        return JsonMapper.shared().createObjectNode().put("parley", "1");
    }

    static void text(Context ctx, String json) {
        ctx.contentType("application/json; charset=utf-8").result(json);
    }

    static void node(Context ctx, ObjectNode answer) {
        text(ctx, answer.toPrettyString() + "\n");
    }

    /// Why there is no answer: `web.api.KEY` in the language of the request.
    static void error(Context ctx, HttpStatus status, String key, Object... values) {
        ObjectNode answer = root();
        answer.putObject("error")
                .put("status", status.getCode())
                .put("says", PageRequest.of(ctx).say("api." + key, values));
        ctx.status(status);
        node(ctx, answer);
    }

    /// The answer when it is there; 202 and how far it is while it is not.
    static <T> void when(
            DossierRequest asked, Work<T> work, Counting counting, Function<T, String> json) {
        try {
            switch (work.await(Dossiers.PATIENCE)) {
                case Work.State.Done<T> done -> text(asked.ctx(), json.apply(done.result()));
                case Work.State.Running<T> _, Work.State.Stopped<T> _ ->
                        computing(asked.ctx(), Progress.of(counting, true));
                case Work.State.Failed<T> failed -> throw new IllegalStateException(failed.why());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void computing(Context ctx, Progress progress) {
        ObjectNode answer = root();
        answer.set("computing", progress(progress));
        ctx.status(HttpStatus.ACCEPTED).header("Retry-After", "1");
        node(ctx, answer);
    }

    static ObjectNode progress(Progress progress) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("drawing", progress.drawing())
                .put("stopped", progress.stopped())
                .put("done", progress.done())
                .put("total", progress.total());
    }
}
