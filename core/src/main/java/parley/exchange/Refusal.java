package parley.exchange;

/// A scenario cannot be taken as it is, and why. Thrown inside this room only; at its door it is an
/// answer ([Importer.Answer.Refused], [Exporter.Answer.Refused]).
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Sentence sentence;

    Refusal(Sentence sentence) {
        super(sentence.key(), null, false, false);
        this.sentence = sentence;
    }

    static Refusal of(String key, Object... values) {
        return new Refusal(Sentence.of(key, values));
    }

    Sentence sentence() {
        return sentence;
    }
}
