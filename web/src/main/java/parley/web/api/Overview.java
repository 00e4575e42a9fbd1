package parley.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Dossier;
import parley.model.Issue;
import parley.model.Party;
import parley.model.Text;
import parley.report.Inquiry;
import parley.report.Topic;
import parley.report.Words;
import parley.report.question.Questions;
import parley.web.page.DossierRequest;
import parley.web.page.Progress;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a dossier holds, as far as the readers may see it, without computing anything.
final class Overview {

    private Overview() {}

    static ObjectNode of(DossierRequest asked) {
        Dossier dossier = asked.seen();
        Words words = asked.visit().words();
        ObjectNode answer = JsonAnswers.root();
        answer.put("id", asked.open().id());
        answer.put("title", asked.nav().title());
        answer.put("folder", asked.open().folder().toString());
        answer.put("level", asked.level().key());
        answer.put("asOf", day(dossier.asOf()));
        answer.put("nextRound", day(dossier.nextRound()));
        answer.put("notices", asked.problems().size());
        parties(answer.putArray("parties"), dossier.parties(), words);
        issues(answer.putArray("issues"), dossier.issues(), words);
        texts(answer.putArray("texts"), dossier.texts(), words);
        named(answer.putArray("registers"), Questions.of(Topic.RECORDS), words);
        named(answer.putArray("questions"), Questions.all(), words);
        Progress progress = Progress.of(asked.told().seen().counting(), false);
        answer.set("readings", JsonAnswers.progress(progress));
        return answer;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static void parties(ArrayNode array, List<Party> parties, Words words) {
        for (Party party : parties) {
            array.addObject()
                    .put("id", party.id())
                    .put("name", party.name().in(words.locale(), party.id()));
        }
    }

    private static void issues(ArrayNode array, List<Issue> issues, Words words) {
        for (Issue issue : issues) {
            ObjectNode node = array.addObject();
            node.put("id", issue.id());
            node.put("name", issue.name().in(words.locale(), issue.id()));
            node.put("size", issue.size());
            ArrayNode options = node.putArray("options");
            if (issue.scale() == null) {
                issue.options().forEach(option -> options.add(option.id()));
            }
        }
    }

    private static void texts(ArrayNode array, List<Text> texts, Words words) {
        for (Text text : texts) {
            array.addObject()
                    .put("id", text.id())
                    .put("title", text.title().in(words.locale(), text.id()))
                    .put("date", day(text.date()))
                    .put("file", text.file() == null ? "" : text.file());
        }
    }

    private static void named(ArrayNode array, List<Inquiry<?>> inquiries, Words words) {
        for (Inquiry<?> inquiry : inquiries) {
            array.addObject().put("id", inquiry.id()).put("question", inquiry.heading(words));
        }
    }
}
