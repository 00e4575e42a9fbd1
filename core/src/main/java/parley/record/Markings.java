package parley.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.model.Commitment;
import parley.model.Dossier;
import parley.model.Item;
import parley.model.Story;
import parley.model.Text;
import parley.record.Remark.Arg;
import parley.record.Remark.Code;

/// Clauses that a person named and that the text does not have: a slip of the pen, or a text that was replaced under the same
/// id. What cannot be read here is not remarked on; whether a clause says what it is said to say is for a person.
///
/// @param settles clauses said to settle an issue
/// @param meets clauses said to meet an interest
/// @param versions clauses said to word a commitment otherwise
/// @param stories clauses that something was told about
public record Markings(
        List<Remark> settles, List<Remark> meets, List<Remark> versions, List<Remark> stories) {

    public Markings {
        settles = List.copyOf(settles);
        meets = List.copyOf(meets);
        versions = List.copyOf(versions);
        stories = List.copyOf(stories);
    }

    public static Markings of(Dossier dossier, Passages passages) {
        Remarks settles = new Remarks();
        Remarks meets = new Remarks();
        for (Text text : dossier.texts()) {
            Map<String, List<String>> issues = new LinkedHashMap<>();
            text.settles().forEach(s -> add(issues, s.clause(), s.issue()));
            missing(passages, text, issues, Code.SETTLES_NO_CLAUSE, settles);
            Map<String, List<String>> interests = new LinkedHashMap<>();
            text.meets().forEach(m -> add(interests, m.clause(), m.interest()));
            missing(passages, text, interests, Code.MEETS_NO_CLAUSE, meets);
        }
        return new Markings(
                settles.done(),
                meets.done(),
                versions(dossier, passages),
                stories(dossier, passages));
    }

    private static void add(Map<String, List<String>> by, String clause, String what) {
        List<String> already = by.computeIfAbsent(clause, _ -> new ArrayList<>());
        if (!already.contains(what)) {
            already.add(what);
        }
    }

    private static void missing(
            Passages passages,
            Text text,
            Map<String, List<String>> by,
            Code code,
            Remarks remarks) {
        by.forEach((clause, what) -> {
            if (lacks(passages, text.id(), clause)) {
                remarks.add(code, text, what, text.id(), new Arg.Printed(clause), what);
            }
        });
    }

    private static List<Remark> versions(Dossier dossier, Passages passages) {
        Remarks remarks = new Remarks();
        for (Commitment commitment : dossier.commitments()) {
            for (Commitment.Version version : commitment.versions()) {
                String clause = version.clause();
                if (clause != null && lacks(passages, version.document(), clause)) {
                    absent(Code.VERSION_NO_CLAUSE, commitment, version.document(), clause, remarks);
                }
            }
        }
        return remarks.done();
    }

    private static List<Remark> stories(Dossier dossier, Passages passages) {
        Remarks remarks = new Remarks();
        for (Story story : dossier.stories()) {
            String clause = story.clause();
            Optional<String> text =
                    story.about().stream()
                            .filter(id -> dossier.texts().stream().anyMatch(t -> t.id().equals(id)))
                            .findFirst();
            if (clause != null && text.isPresent() && lacks(passages, text.get(), clause)) {
                absent(Code.STORY_NO_CLAUSE, story, text.get(), clause, remarks);
            }
        }
        return remarks.done();
    }

    private static void absent(
            Code code, Item item, String document, String clause, Remarks remarks) {
        remarks.add(code, item, List.of(document), document, new Arg.Printed(clause));
    }

    /// Whether the document could be read and has no clause of that number.
    private static boolean lacks(Passages passages, String document, String clause) {
        return passages.clauses(document)
                .map(clauses -> !clauses.containsKey(clause))
                .orElse(false);
    }
}
