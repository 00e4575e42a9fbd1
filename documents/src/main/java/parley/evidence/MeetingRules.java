package parley.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.evidence.Entry.Certainty;
import parley.evidence.Entry.Meeting;
import parley.evidence.Entry.MeetingKind;
import parley.evidence.NounPhrase.Kind;
import parley.language.Mention;
import parley.language.Quantity;
import parley.language.Span;

/// People coming together: told by a verb ("met in Ostravik on Monday") or by a noun with who took part, when or where ("a phone call with the
/// president in March"). Counts that the text claims are kept as claims.
final class MeetingRules {

    private record Place(
            int from,
            int to,
            MeetingKind kind,
            String rule,
            boolean planned,
            boolean cancelled,
            boolean conditional) {}

    private final Scene scene;
    private final Prose prose;
    private final Clauses clauses;
    private final FigureRules figures;
    private final Statements statements;

    MeetingRules(Scene scene, FigureRules figures, Statements statements) {
        this.statements = statements;
        this.scene = scene;
        this.prose = scene.prose;
        this.clauses = new Clauses(scene);
        this.figures = figures;
    }

    List<Meeting> read() {
        List<Meeting> meetings = new ArrayList<>();
        for (Prose.Stretch sentence : prose.sentences()) {
            if (sentence.from() < sentence.to() && prose.isShown(sentence.from())) {
                int last = -1;
                boolean told = false;
                for (int i = sentence.from(); i < sentence.to(); i++) {
                    Place place =
                            i < last || prose.inQuoteLongerThan(i, 3) || statements.isUnsaid(i)
                                    ? null
                                    : at(i, sentence);
                    if (place != null) {
                        Meeting meeting = meeting(place, sentence);
                        boolean again =
                                meeting != null
                                        && told
                                        && meeting.participants().isEmpty()
                                        && meeting.when().isEmpty();
                        if (meeting != null && !again && !isRepeated(meeting, place, meetings)) {
                            told = true;
                            meetings.add(meeting);
                            last = place.to();
                        }
                    }
                }
            }
        }
        return counted(meetings);
    }

    /// "This was their sixth meeting", told right behind a meeting of the same people: the count is that meeting's.
    private static List<Meeting> counted(List<Meeting> meetings) {
        List<Meeting> all = new ArrayList<>(meetings);
        for (int i = 0; i < all.size(); i++) {
            for (int k = i + 1; k < Math.min(all.size(), i + 4); k++) {
                Meeting first = all.get(i);
                Meeting later = all.get(k);
                boolean same =
                        later.participants().size() >= 2
                                && later.date().isEmpty()
                                && first.participants().containsAll(later.participants());
                if (first.ordinal().isEmpty() && later.ordinal().isPresent() && same) {
                    all.set(i, withOrdinal(first, later.ordinal()));
                }
            }
        }
        return all;
    }

    private static Meeting withOrdinal(Meeting m, OptionalInt ordinal) {
        return new Meeting(
                m.span(),
                m.kind(),
                m.participants(),
                m.when(),
                m.date(),
                m.place(),
                ordinal,
                m.absent(),
                m.planned(),
                m.cancelled(),
                m.certainty(),
                m.rule());
    }

    /// "the meeting with Tolen" once a meeting with Tolen was told: the same one again.
    private boolean isRepeated(Meeting meeting, Place place, List<Meeting> before) {
        boolean definite =
                place.rule().equals("meeting-noun")
                        && prose.isAny(
                                place.from(),
                                "the",
                                "le",
                                "la",
                                "l'",
                                "this",
                                "that",
                                "cette",
                                "cet",
                                "ce");
        return definite
                && meeting.when().isEmpty()
                && meeting.ordinal().isEmpty()
                && before.stream()
                        .anyMatch(m ->
                                m.kind() == meeting.kind()
                                        && (meeting.participants().isEmpty()
                                                || m.participants().stream()
                                                        .anyMatch(
                                                                meeting.participants()::contains)));
    }

    private @Nullable Place at(int i, Prose.Stretch sentence) {
        VerbGroup verb = scene.verbs.at(i);
        if (verb != null && verb.from() == i) {
            return byVerb(verb, sentence);
        }
        NounPhrase noun = scene.nouns.beginningAt(i);
        return noun == null ? null : byNoun(noun, sentence);
    }

    private @Nullable Place byVerb(VerbGroup verb, Prose.Stretch sentence) {
        String kind = scene.rules.act("meeting verb", verb.lemma());
        kind = kind != null ? kind : withParticle(verb);
        boolean together = kind == null && isTogether(verb, sentence);
        kind = together ? "meeting" : kind;
        if (kind == null || verb.negated() || !together && takesThing(verb, kind)) {
            return null;
        }
        boolean gerund = verb.form() == VerbGroup.Form.GERUND;
        boolean infinitive = verb.form() == VerbGroup.Form.INFINITIVE;
        Subject subject =
                verb.isFinite()
                        ? scene.subjects.before(verb)
                        : infinitive ? subjectOfMain(verb, sentence) : null;
        if (subject == null && infinitive && verb.past()) {
            VerbGroup main = scene.verbs.firstFinite(sentence.from(), verb.from());
            subject = main == null ? null : scene.subjects.before(main);
        }
        if (!gerund && (subject == null || !subject.named().canSpeak())
                || !withSomebody(verb, subject, sentence)) {
            return null;
        }
        boolean perfect = infinitive && verb.past();
        int from =
                subject == null || perfect
                        ? verb.from()
                        : Math.min(subject.from(), subject.named().from());
        int to = end(verb.to(), sentence);
        boolean planned = infinitive && !perfect || isFuture(verb);
        return new Place(
                from,
                to,
                kind(kind),
                "meeting-verb",
                planned,
                calledOff(to, sentence) > 0,
                verb.conditional());
    }

    /// "have been in a room together", "sat face to face".
    private boolean isTogether(VerbGroup verb, Prose.Stretch sentence) {
        int end = Math.min(sentence.to(), verb.to() + 7);
        return verb.isFinite() && scene.rules.phrases("together").find(prose, verb.to(), end) >= 0;
    }

    /// "gathered signatures", "called on the minister", "met the target": what is met is no person.
    private boolean takesThing(VerbGroup verb, String kind) {
        int at = clauses.skipAdverbs(verb.to(), prose.size());
        NounPhrase object = scene.nouns.beginningAt(at);
        boolean thing =
                object != null
                        && !object.canSpeak()
                        && object.kind() != Kind.TIME
                        && !kind.equals("visit");
        boolean other =
                kind.equals("call")
                        && !scene.isFrench()
                        && prose.isAny(at, "on", "upon", "for", "off", "it", "them", "out");
        return thing || other;
    }

    private @Nullable String withParticle(VerbGroup verb) {
        String two = verb.lemma() + " " + prose.norm(verb.to());
        String three = two + " " + prose.norm(verb.to() + 1);
        String kind = scene.rules.act("meeting verb", three);
        return kind != null ? kind : scene.rules.act("meeting verb", two);
    }

    private @Nullable Subject subjectOfMain(VerbGroup verb, Prose.Stretch sentence) {
        boolean due = false;
        for (int i = Math.max(sentence.from(), verb.from() - 4); i < verb.from(); i++) {
            due |=
                    prose.isAny(
                            i,
                            "due",
                            "expected",
                            "scheduled",
                            "set",
                            "plan",
                            "agreed",
                            "planned",
                            "devraient",
                            "doivent",
                            "doit",
                            "prévu",
                            "prévoient",
                            "to");
        }
        VerbGroup main = due ? scene.verbs.firstFinite(sentence.from(), verb.from()) : null;
        return main == null ? null : scene.subjects.before(main);
    }

    /// Somebody else must be there: an object, "with", or several in the subject; a visit needs a place.
    private boolean withSomebody(
            VerbGroup verb, @Nullable Subject subject, Prose.Stretch sentence) {
        if (subject != null && (subject.several() || subject.named().plural())) {
            return true;
        }
        int to = end(verb.to(), sentence);
        for (int i = verb.to(); i < to; i++) {
            NounPhrase p = scene.nouns.beginningAt(i);
            if (p != null
                    && p.canSpeak()
                    && (p.kind() != Kind.PRONOUN
                            || !scene.isNobody(new Subject(p, p.from(), p.to(), p, false)))) {
                return true;
            }
        }
        return subject != null
                && subject.named().kind() == Kind.BODY
                && verb.lemma().matches("meet|convene|reconvene|se réunir|siéger");
    }

    private @Nullable Place byNoun(NounPhrase noun, Prose.Stretch sentence) {
        String kind = scene.rules.act("meeting noun", noun.lemma());
        for (int k = noun.head(); kind == null && k < Math.min(noun.to(), noun.head() + 2); k++) {
            kind = scene.rules.act("meeting noun", noun.lemma() + " " + prose.norm(k + 1));
            String before = prose.norm(noun.head() - 1) + " " + noun.lemma();
            kind = kind != null ? kind : scene.rules.act("meeting noun", before);
            String three =
                    noun.lemma() + " " + prose.norm(noun.to()) + " " + prose.norm(noun.to() + 1);
            kind = kind != null ? kind : scene.rules.act("meeting noun", three);
        }
        boolean inPlural = kind == null;
        kind = kind != null ? kind : scene.rules.act("meeting noun", prose.norm(noun.head()));
        if (kind == null
                || noun.kind() == Kind.ROLE
                || noun.definiteness() == NounPhrase.Definiteness.BARE && !noun.plural()) {
            return null;
        }
        Place framed = framed(noun, kind(kind), sentence);
        if (framed != null || inPlural) {
            return framed;
        }
        int to = nounEnd(noun, sentence);
        boolean dated =
                mentionIn(noun.from(), Math.min(sentence.to(), to + 1), Quantity.Date.class)
                        != null;
        boolean met = false;
        for (int i = noun.to(); i < to; i++) {
            NounPhrase p = scene.nouns.beginningAt(i);
            boolean linked =
                    p != null
                            && (p.canSpeak())
                            && prose.isAny(
                                    i - 1, "with", "between", "avec", "entre", "de", "du", "des",
                                    "by", "d'", "and", "et", "à", "au", "aux", "to");
            met |= linked;
        }
        boolean ordinal = mentionIn(noun.from(), noun.to(), Quantity.Ordinal.class) != null;
        if (!met && !dated && !ordinal) {
            return null;
        }
        boolean generic = noun.plural() && !dated && !kind.equals("call");
        boolean planned = isPlannedBefore(noun.from(), sentence);
        int from = dateBefore(noun, sentence);
        return generic && !met
                ? null
                : new Place(from, to, kind(kind), "meeting-noun", planned, false, false);
    }

    /// "The meeting planned for Sunday did not take place", "a new session is set for Tuesday", "they resumed their talks": a noun with the verb that says
    /// what became of the meeting.
    private @Nullable Place framed(NounPhrase noun, MeetingKind kind, Prose.Stretch sentence) {
        if (kind == MeetingKind.STATEMENT || kind == MeetingKind.CALL && noun.plural()) {
            return null;
        }
        VerbGroup before = null;
        for (int i = noun.from() - 1; i >= Math.max(sentence.from(), noun.from() - 12); i--) {
            if (prose.isAny(i, ",", ";", ":") && i < noun.from() - 1) {
                continue;
            }
            before = before == null ? scene.verbs.at(i) : before;
        }
        boolean object =
                before != null
                        && before.isFinite()
                        && !before.negated()
                        && !before.passive()
                        && scene.rules.act("meeting frame", before.lemma()) != null;
        Subject holder = object && before != null ? scene.subjects.before(before) : null;
        if (holder != null
                && before != null
                && holder.named().canSpeak()
                && !scene.isNobody(holder)
                && noun.from() - before.to() <= 8) {
            int from = Math.min(holder.from(), holder.named().from());
            return new Place(
                    from,
                    nounEnd(noun, sentence),
                    kind,
                    "meeting-held",
                    isFuture(before),
                    calledOff(before.from() - 1, sentence) > 0,
                    before.conditional());
        }
        boolean governed =
                prose.isAny(
                        noun.from() - 1,
                        "of",
                        "de",
                        "d'",
                        "during",
                        "after",
                        "before",
                        "in",
                        "lors");
        VerbGroup verb = governed ? null : predicate(noun, sentence);
        if (verb == null) {
            return null;
        }
        boolean cancelled = isOff(verb, sentence);
        boolean planned = !cancelled && isPlanning(verb);
        boolean held =
                !cancelled
                        && !planned
                        && !verb.negated()
                        && scene.rules.act("meeting course", verb.lemma()) != null
                        && (noun.definiteness() != NounPhrase.Definiteness.DEFINITE
                                || mentionIn(
                                                noun.from(),
                                                end(verb.to(), sentence),
                                                Quantity.Date.class)
                                        != null
                                || mentionIn(
                                                verb.to(),
                                                Math.min(sentence.to(), verb.to() + 6),
                                                Quantity.Ordinal.class)
                                        != null);
        if (!cancelled && !planned && !held) {
            return null;
        }
        int to = Math.max(verb.to(), cancelled ? offEnd(verb, sentence) : end(verb.to(), sentence));
        return new Place(
                noun.from(),
                clauses.trimmed(noun.from(), to),
                kind,
                cancelled ? "meeting-cancelled" : planned ? "meeting-planned" : "meeting-held",
                planned,
                cancelled,
                false);
    }

    /// The main verb whose subject the noun is: over what is set between commas, participles and relative clauses.
    private @Nullable VerbGroup predicate(NounPhrase noun, Prose.Stretch sentence) {
        for (int i = noun.to(); i < Math.min(sentence.to(), noun.to() + 30); i++) {
            VerbGroup verb = scene.verbs.at(i);
            if (prose.isAny(i, ";", ":") || prose.inQuoteLongerThan(i, 3)) {
                return null;
            }
            if (verb == null || !verb.isFinite() || verb.from() != i) {
                continue;
            }
            boolean relative = false;
            for (int k = i - 1; k > noun.to() - 1 && k >= i - 4; k--) {
                relative |= prose.isAny(k, "who", "which", "that", "qui", "que", "qu'", "dont");
            }
            if (!relative) {
                return verb;
            }
        }
        return null;
    }

    /// "was called off", "did not take place", "n'a jamais eu lieu", "n'a pas pu se tenir".
    private boolean isOff(VerbGroup verb, Prose.Stretch sentence) {
        String two = verb.lemma() + " " + prose.norm(verb.to());
        boolean off =
                (verb.passive() || !scene.isFrench())
                        && (scene.rules.act("calling off", verb.lemma()) != null
                                || scene.rules.act("calling off", two) != null);
        if (off) {
            return !verb.negated();
        }
        boolean takes =
                scene.rules
                                .phrases("taking place")
                                .find(prose, verb.from(), Math.min(sentence.to(), verb.to() + 5))
                        >= 0;
        return verb.negated() && takes;
    }

    private int offEnd(VerbGroup verb, Prose.Stretch sentence) {
        for (int i = verb.from(); i < Math.min(sentence.to(), verb.to() + 6); i++) {
            int length = scene.rules.phrases("taking place").match(prose, i, sentence.to());
            if (length > 0) {
                return i + length;
            }
        }
        return end(verb.to(), sentence);
    }

    private boolean isPlanning(VerbGroup verb) {
        return verb.passive()
                        && !verb.negated()
                        && scene.rules.act("planning", verb.lemma()) != null
                || isFuture(verb) && scene.rules.act("meeting course", verb.lemma()) != null;
    }

    /// The place behind a meeting where the same sentence calls it off; -1 if it does not.
    private int calledOff(int from, Prose.Stretch sentence) {
        for (int i = Math.max(from, sentence.from()); i < sentence.to(); i++) {
            VerbGroup verb = scene.verbs.at(i);
            if (verb != null && verb.isFinite() && verb.from() == i && isOff(verb, sentence)) {
                return verb.to();
            }
        }
        return -1;
    }

    /// "le 14 juin 2024 dans son allocution": the date belongs to it.
    private int dateBefore(NounPhrase noun, Prose.Stretch sentence) {
        int i = noun.from() - 1;
        if (i > sentence.from() && prose.isAny(i, "dans", "in", "lors", "during", "at")) {
            NounPhrase before = scene.nouns.at(i - 1);
            if (before != null && before.kind() == Kind.TIME) {
                return before.from();
            }
        }
        return noun.from();
    }

    private boolean isPlannedBefore(int from, Prose.Stretch sentence) {
        for (int i = Math.max(sentence.from(), from - 6);
                i < Math.min(sentence.to(), from + 14);
                i++) {
            if (prose.isAny(
                    i,
                    "planned",
                    "scheduled",
                    "next",
                    "upcoming",
                    "prévu",
                    "prévue",
                    "prochain",
                    "prochaine",
                    "éventuel",
                    "éventuelle",
                    "possible",
                    "proposed",
                    "future")) {
                return true;
            }
            VerbGroup verb = scene.verbs.at(i);
            if (verb != null && verb.isFinite() && isFuture(verb)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFuture(VerbGroup verb) {
        for (int i = verb.from(); i < verb.to(); i++) {
            if (prose.isAny(i, "will", "shall", "'ll")) {
                return true;
            }
            boolean future =
                    prose.isWord(i)
                            && scene.isFrench()
                            && prose.token(i).readings().stream()
                                    .anyMatch(
                                            r -> r.tense() == parley.language.Reading.Tense.FUTURE);
            if (future) {
                return true;
            }
        }
        return false;
    }

    private int nounEnd(NounPhrase noun, Prose.Stretch sentence) {
        int i = noun.to();
        while (i < sentence.to() && i < noun.to() + 30) {
            if (prose.isAny(
                            i, ",", ";", ":", "(", ")", "–", "—", "who", "which", "that", "qui",
                            "que", "dont")
                    || scene.verbs.isFinite(i)
                    || prose.inQuoteLongerThan(i, 3)) {
                break;
            }
            i++;
        }
        return clauses.trimmed(noun.from(), i);
    }

    private int end(int from, Prose.Stretch sentence) {
        int i = from;
        while (i < sentence.to()) {
            boolean place =
                    prose.is(i, ",")
                            && prose.isAny(i + 1, "à", "au", "en", "in", "at", "under", "sous");
            if (!place
                    && (prose.isAny(i, ",", ";", ":", "(", ")", "–", "—", "who", "which", "qui")
                            || prose.inQuoteLongerThan(i, 3))) {
                break;
            }
            VerbGroup verb = scene.verbs.at(i);
            if (verb != null && verb.isFinite()) {
                break;
            }
            i++;
        }
        return clauses.trimmed(from - 1, i);
    }

    /// The first quantity of a kind between two words.
    private @Nullable Mention mentionIn(int from, int to, Class<? extends Quantity> kind) {
        if (from >= to) {
            return null;
        }
        Span span = prose.span(from, Math.min(to, prose.size()));
        for (Mention mention : prose.passage().mentions()) {
            if (mention.core().start() >= span.end()) {
                break;
            }
            if (span.contains(mention.core()) && kind.isInstance(mention.quantity())) {
                return mention;
            }
        }
        return null;
    }

    private static MeetingKind kind(String kind) {
        return MeetingKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    private @Nullable Meeting meeting(Place place, Prose.Stretch sentence) {
        if (place.to() <= place.from()) {
            return null;
        }
        Span span = prose.span(place.from(), place.to());
        Set<String> participants = participants(place, sentence);
        Mention when =
                mentionIn(
                        place.from(), Math.min(sentence.to(), place.to() + 1), Quantity.Date.class);
        Mention relative =
                when == null
                        ? mentionIn(place.from(), place.to(), Quantity.RelativeDate.class)
                        : when;
        Certainty certainty = place.conditional() ? Certainty.CONDITIONAL : Certainty.ASSERTED;
        return new Meeting(
                span,
                place.kind(),
                List.copyOf(participants),
                relative == null ? "" : relative.span().of(prose.text()),
                date(relative),
                place(place.from(), place.to()),
                ordinal(place, sentence),
                List.copyOf(absent(sentence)),
                place.planned(),
                place.cancelled(),
                certainty,
                place.rule());
    }

    private String date(@Nullable Mention when) {
        if (when == null) {
            return "";
        }
        return switch (when.quantity()) {
            case Quantity.Date d -> figures.date(d);
            case Quantity.RelativeDate r ->
                    figures.today() == null || figures.isGuessed()
                            ? ""
                            : figures.date(r.resolve(figures.today()));
            case Quantity.Count _,
                    Quantity.Ordinal _,
                    Quantity.Share _,
                    Quantity.Measure _,
                    Quantity.Money _,
                    Quantity.Duration _,
                    Quantity.Frequency _,
                    Quantity.TimeOfDay _,
                    Quantity.Range _ ->
                    "";
        };
    }

    private Set<String> participants(Place place, Prose.Stretch sentence) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = place.from(); i < place.to(); i++) {
            NounPhrase p = scene.nouns.beginningAt(i);
            if (p == null || !p.canSpeak() || p.kind() == Kind.NAME && isPlace(p)) {
                continue;
            }
            Voice voice = scene.cast.of(p);
            if (voice != null && !voice.isUnknown()) {
                names.add(voice.name());
            }
            i = p.to() - 1;
        }
        return names;
    }

    private boolean isPlace(NounPhrase p) {
        return prose.isAny(p.from() - 1, "in", "at", "à", "en", "near", "from");
    }

    private String place(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            NounPhrase p = scene.nouns.beginningAt(i);
            if (p != null
                    && p.hasName()
                    && p.kind() != Kind.PERSON
                    && p.kind() != Kind.TIME
                    && prose.isAny(i - 1, "in", "at", "à", "au", "en", "near", "aux")) {
                return prose.text(p.nameFrom(), p.to());
            }
        }
        return "";
    }

    private OptionalInt ordinal(Place place, Prose.Stretch sentence) {
        int limit = Math.min(prose.size(), place.to() + 30);
        for (Mention m : prose.passage().mentions()) {
            int word = prose.passage().tokenAt(m.core().start());
            boolean near =
                    word >= sentence.from()
                            && word < limit
                            && prose.paragraphOf(Math.min(word, prose.size() - 1))
                                    == prose.paragraphOf(place.from());
            if (near && m.quantity() instanceof Quantity.Ordinal o) {
                NounPhrase p = scene.nouns.at(word);
                boolean occasion =
                        p != null
                                && (scene.rules.act("meeting noun", p.lemma()) != null
                                        || prose.isAny(word + 1, "time", "fois"));
                if (occasion || prose.isAny(word + 1, "time", "fois")) {
                    return OptionalInt.of((int) Math.min(o.value(), 10_000));
                }
            }
        }
        return OptionalInt.empty();
    }

    /// "by the absence of X", "No representative of X was present".
    private Set<String> absent(Prose.Stretch sentence) {
        Set<String> names = new LinkedHashSet<>();
        int paragraphEnd = prose.paragraphAt(sentence.from()).to();
        for (int i = sentence.from(); i < paragraphEnd; i++) {
            boolean absence =
                    prose.isAny(i, "absence") && prose.isAny(i + 1, "of", "de", "d'", "du", "des");
            boolean nobody =
                    prose.isAny(i, "no", "aucun")
                            && prose.isAny(
                                    i + 1,
                                    "representative",
                                    "envoy",
                                    "représentant",
                                    "delegate",
                                    "délégué");
            if (absence || nobody) {
                for (int k = i + 2; k < Math.min(paragraphEnd, i + 6); k++) {
                    NounPhrase p = scene.nouns.beginningAt(k);
                    Voice voice = p == null || !p.canSpeak() ? null : scene.cast.of(p);
                    if (voice != null) {
                        names.add(voice.name());
                        break;
                    }
                }
            }
        }
        return names;
    }
}
