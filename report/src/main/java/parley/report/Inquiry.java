package parley.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.model.Method;

/// A question that can be put to any dossier: one object says what it is called, which methods it rests on, what may be chosen, what
/// the answer is, and how that answer is said. The brief, the navigation, the search, `parley ask`, the addresses of the workbench
/// and the tests go over the register of all of them (`parley.report.question.Questions`); `docs/questions.md` says how to add one.
///
/// (A `Question` in `parley.model` is something else: a question to a party, which the dossier records.)
///
/// An answer is found in what readers of the level may see: [Answers#dossier] has been filtered before anything is computed.
///
/// @param <A> the answer, without words
public interface Inquiry<A> {

    /// Unique and stable: `linkage`. The page stands at `q/linkage` or `r/assurances`, the JSON at `ask/linkage`; the bundle has
    /// `linkage.heading` (the question) and `linkage.label` (two or three words for lists of views).
    String id();

    default Topic topic() {
        return Topic.BARGAINING;
    }

    /// The letter that leads to its page after `g`; empty for none.
    default String key() {
        return "";
    }

    /// The rows of `docs/methods.md` that the answer rests on; empty where it only counts what is on record.
    List<Method> methods();

    /// What may be chosen when it is put.
    default Set<Input> inputs() {
        return Set.of();
    }

    /// Commands that are names for `parley ask DIR ID`.
    default List<String> commands() {
        return List.of();
    }

    /// A pure function of what may be seen of the dossier. What is costly, or shared with other questions, is a [Finding].
    A answer(Answers answers);

    /// The whole answer in words, for its page, its text and its files; empty where the dossier does not raise the question. The
    /// headlines are the answer in a line or two.
    Optional<Part> part(A answer, Material material);

    /// What of it stands in the brief.
    default Optional<Part> brief(A answer, Material material) {
        return part(answer, material);
    }

    /// `--format json`. Without a shape of its own it is that of [PartJson].
    ///
    /// @param most entries of a list that can be very long
    default String json(A answer, Material material, int most) {
        return PartJson.of(this, part(answer, material), material);
    }

    /// Whether the answer is one to act on: the command then ends with exit code 1.
    default boolean isToActOn(A answer) {
        return false;
    }

    /// The words of its bundle, where it has one of its own.
    default Words words(Words common) {
        return common;
    }

    /// The question as a reader asks it.
    default String heading(Words common) {
        return words(common).say(id() + ".heading");
    }

    /// Its name in a list of views.
    default String label(Words common) {
        return words(common).say(id() + ".label");
    }

    /// Where its page stands below the dossier's address.
    default String place() {
        return topic().place() + "/" + id();
    }
}
