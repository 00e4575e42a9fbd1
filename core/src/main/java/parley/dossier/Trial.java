package parley.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.model.Condition;
import parley.model.Dossier;

/// Tries what somebody types before it is saved: whether it can be read, and as what.
public final class Trial {

    private Trial() {}

    /// What came of it: the words as read, or the problem.
    public sealed interface Verdict {

        /// It reads as this.
        record Reads(String as) implements Verdict {}

        /// It cannot be read.
        record Wrong(Problem problem) implements Verdict {}
    }

    /// A condition on the issues of this dossier.
    public static Verdict condition(Dossier dossier, String typed) {
        Problems problems = new Problems();
        Node.Scalar node = new Node.Scalar(typed.strip(), true, -1, Place.of(""), 0, 0);
        Condition condition = new ConditionReader(dossier.issues(), Set.of(), problems).read(node);
        List<Problem> told = problems.list();
        if (!told.isEmpty()) {
            return new Verdict.Wrong(told.getFirst());
        }
        return new Verdict.Reads(condition == null ? "" : ConditionWords.of(condition));
    }

    /// A value of one of the simple shapes; nothing when any words will do.
    public static Optional<Problem> value(Shape shape, String typed) {
        Problems problems = new Problems();
        Node.Scalar node = new Node.Scalar(typed, true, -1, Place.of(""), 0, 0);
        boolean simple =
                switch (shape) {
                    case Shape.OneOf _,
                            Shape.Number _,
                            Shape.Decimal _,
                            Shape.Whole _,
                            Shape.Day _,
                            Shape.Duration _,
                            Shape.Flag _,
                            Shape.Hash _,
                            Shape.FileName _,
                            Shape.LedgerEntry _ ->
                            true;
                    case Shape.Phrase _,
                            Shape.Line _,
                            Shape.Reference _,
                            Shape.Condition _,
                            Shape.WrittenIn _,
                            Shape.Listed _,
                            Shape.Keyed _,
                            Shape.Group _,
                            Shape.ShortOrLong _ ->
                            false;
                };
        if (simple) {
            new ShapeCheck(problems, new Ids()).check(node, shape, "");
        }
        return problems.list().stream().findFirst();
    }

    /// Whether a new item may be called so.
    public static Optional<Problem> id(String typed, boolean loose) {
        try {
            Values.id(typed, loose, Place.of(""));
            return Optional.empty();
        } catch (Unreadable e) {
            Problems problems = new Problems();
            e.tell(problems);
            return problems.list().stream().findFirst();
        }
    }
}
