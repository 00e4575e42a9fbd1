package parley.model;

import java.util.List;

/// A rule of the negotiation: what can and cannot stand together in one package, whoever wants it.
public record Rule(String id, Form form, Wording why, Basis basis, Visibility visibility)
        implements Item {

    /// How a rule is written; each says the same as its [#condition].
    public sealed interface Form {
        record IfThen(Condition given, Condition then) implements Form {}

        /// Not all of these at once.
        record NotTogether(List<Condition> of) implements Form {
            public NotTogether {
                of = List.copyOf(of);
            }
        }

        record AtMost(int count, List<Condition> of) implements Form {
            public AtMost {
                of = List.copyOf(of);
            }
        }

        record AtLeast(int count, List<Condition> of) implements Form {
            public AtLeast {
                of = List.copyOf(of);
            }
        }

        /// This must hold, whatever else: `fixed: form is treaty`.
        record Fixed(Condition that) implements Form {}

        /// What every package must satisfy.
        default Condition condition() {
            return switch (this) {
                case IfThen(Condition given, Condition then) ->
                        new Condition.Any(List.of(new Condition.Not(given), then));
                case NotTogether(List<Condition> of) -> new Condition.Not(new Condition.All(of));
                case AtMost(int count, List<Condition> of) -> new Condition.AtMost(count, of);
                case AtLeast(int count, List<Condition> of) -> new Condition.AtLeast(count, of);
                case Fixed(Condition that) -> that;
            };
        }
    }

    public static Rule of(String id, Form form) {
        return new Rule(id, form, Wording.NONE, Basis.NONE, Visibility.SHAREABLE);
    }

    /// What every package must satisfy.
    public Condition condition() {
        return form.condition();
    }

    @Override
    public Wording says() {
        return why;
    }
}
