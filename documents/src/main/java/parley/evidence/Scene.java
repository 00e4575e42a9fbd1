package parley.evidence;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.evidence.Entry.Source;
import parley.evidence.NounPhrase.Kind;
import parley.language.Passage;

/// Everything the rules look at, for one document: its words, verbs, phrases, voices. Made once per document, used by one thread.
final class Scene {

    final Prose prose;
    final Rulebook rules;
    final VerbGroups verbs;
    final NounPhrases nouns;
    final Subjects subjects;
    final Cast cast;
    final Cues cues;
    private final Map<Cue, Attribution> speakers = new HashMap<>();

    /// Who a cue belongs to.
    record Attribution(Subject subject, Voice voice) {}

    Scene(Passage passage, java.util.List<Prose.Part> parts) {
        this.prose = new Prose(passage, parts);
        this.rules = Rulebook.of(passage.language());
        this.verbs = new VerbGroups(prose, rules);
        this.nouns = new NounPhrases(prose, rules, verbs);
        this.subjects = new Subjects(prose, verbs, nouns);
        this.cast = new Cast(prose, nouns, subjects, rules);
        this.cues = new Cues(prose, verbs, rules);
    }

    boolean isFrench() {
        return rules.isFrench();
    }

    /// Who says what a cue reports, from the words before it, behind it if the order is inverted, or from the main verb of its sentence.
    @Nullable Attribution speaker(Cue cue, boolean inverted) {
        Attribution known = speakers.get(cue);
        if (known != null) {
            return known;
        }
        Attribution found = find(cue, inverted);
        if (found != null && (inverted || found.subject().to() <= cue.from())) {
            speakers.put(cue, found);
        }
        return found;
    }

    private @Nullable Attribution find(Cue cue, boolean inverted) {
        VerbGroup group = cue.group();
        if (!group.inverted().isEmpty()) {
            Voice voice = cast.speakingPronoun(group.from(), group.inverted());
            NounPhrase pronoun =
                    new NounPhrase(
                            group.main(),
                            group.to(),
                            group.main(),
                            group.inverted(),
                            group.to(),
                            Kind.PRONOUN,
                            NounPhrase.Definiteness.DEFINITE,
                            false,
                            parley.language.Reading.Gender.NONE);
            return new Attribution(
                    new Subject(pronoun, group.from(), group.to(), pronoun, false),
                    voice == null ? Voice.UNKNOWN : voice);
        }
        Subject subject =
                inverted ? subjects.after(group) : group.isFinite() ? subjects.before(group) : null;
        if (subject == null && inverted) {
            subject = subjects.before(group);
        }
        if (subject == null) {
            return inherited(cue);
        }
        boolean human =
                subject.named().kind() == Kind.THING
                        && (nouns.looksHuman(subject.named())
                                || inverted
                                        && subjects.isBehindQuote(group)
                                        && subject.from() == group.to())
                        && cue.can(SpeechVerb.Carries.QUOTE);
        if (!subject.named().canSpeak() && subject.named().kind() != Kind.DOCUMENT && !human) {
            return null;
        }
        Voice voice = cast.of(subject);
        return voice == null ? null : new Attribution(subject, voice);
    }

    /// "She insisted that ..., but acknowledged that ...", "..., adding that": the subject of the verb before.
    private @Nullable Attribution inherited(Cue cue) {
        if (cue.group().form() == VerbGroup.Form.INFINITIVE
                && prose.isAny(cue.from() - 2, "avant")) {
            Cue before = cues.last(prose.sentenceAt(cue.from()).from(), cue.from());
            if (before != null && speakers.get(before) != null) {
                return speakers.get(before);
            }
        }
        int start = prose.sentenceAt(cue.from()).from();
        for (Cue earlier = earlier(cue, start);
                earlier != null;
                earlier = earlier(earlier, start)) {
            boolean behind = isBehindQuote(earlier);
            boolean main = earlier.group().isFinite() && (behind || cue.group().isFinite());
            Attribution known =
                    !main
                            ? null
                            : speakers.get(earlier) != null
                                    ? speakers.get(earlier)
                                    : behind ? speaker(earlier, true) : null;
            if (known != null) {
                return known;
            }
        }
        VerbGroup main = firstOutsideQuotes(start, cue.from());
        if (main == null) {
            main =
                    cue.group().isFinite()
                            ? null
                            : firstOutsideQuotes(cue.to(), prose.sentenceAt(cue.from()).to());
        }
        if (main == null && cue.group().isFinite()) {
            Subject opening = subjects.opening(start, cue.from());
            Voice voice = opening == null ? null : cast.of(opening);
            return opening == null || voice == null ? null : new Attribution(opening, voice);
        }
        if (main == null) {
            return null;
        }
        Subject subject = main.inverted().isEmpty() ? subjects.before(main) : null;
        if (subject == null && cue.group().isFinite()) {
            subject = subjects.opening(start, cue.from());
        }
        if (subject == null || !subject.named().canSpeak()) {
            return null;
        }
        Voice voice = cast.of(subject);
        return voice == null ? null : new Attribution(subject, voice);
    }

    private @Nullable Cue earlier(Cue cue, int start) {
        Cue earlier = cues.last(start, cue.from());
        while (earlier != null && prose.inQuoteLongerThan(earlier.from(), 3)) {
            earlier = cues.last(start, earlier.from());
        }
        return earlier;
    }

    private @Nullable VerbGroup firstOutsideQuotes(int from, int to) {
        for (int i = from; i < to; i++) {
            VerbGroup group = verbs.at(i);
            if (group != null
                    && group.isFinite()
                    && group.from() == i
                    && !prose.inQuoteLongerThan(i, 3)) {
                return group;
            }
        }
        return null;
    }

    /// Who does what a passive verb tells: "by the minister", "par la ministre", before the word `to`; null if nobody is named.
    @Nullable Voice agent(VerbGroup verb, int to) {
        for (int i = verb.to(); i < to; i++) {
            NounPhrase phrase = prose.isAny(i, "by", "par") ? nouns.beginningAt(i + 1) : null;
            if (phrase != null && phrase.canSpeak()) {
                int end = subjects.chainEnd(phrase, to);
                Subject subject = new Subject(phrase, phrase.from(), end, phrase, false);
                if (prose.is(end, ",")) {
                    subject = subjects.withApposition(subject, end + 1, to);
                }
                return cast.of(subject);
            }
            if (verbs.isFinite(i)) {
                return null;
            }
        }
        return null;
    }

    /// "...", a dit X: the verb belongs to the quotation before it, and its subject follows.
    boolean isBehindQuote(Cue cue) {
        int before = prose.is(cue.from() - 1, ",") ? cue.from() - 2 : cue.from() - 1;
        boolean behind =
                prose.isMark(before)
                        && prose.inQuoteLongerThan(before, 3)
                        && cue.group().isFinite();
        return behind && (!cue.group().inverted().isEmpty() || subjects.after(cue.group()) != null);
    }

    Source source(Voice voice) {
        return voice.isUnknown()
                ? Source.UNKNOWN
                : new Source(voice.name(), voice.anonymous(), voice.count());
    }

    /// True if the subject is the author or everybody: "I", "we", "on".
    boolean isNobody(Subject subject) {
        return subject.named().kind() == Kind.PRONOUN
                && prose.isAny(
                        subject.named().from(),
                        "i",
                        "we",
                        "you",
                        "one",
                        "je",
                        "j'",
                        "nous",
                        "vous",
                        "tu",
                        "on",
                        "ce",
                        "c'",
                        "cela",
                        "ça",
                        "us",
                        "me",
                        "everyone",
                        "everybody",
                        "nobody",
                        "anyone",
                        "someone",
                        "somebody",
                        "chacun",
                        "chacune",
                        "personne",
                        "quiconque");
    }
}
