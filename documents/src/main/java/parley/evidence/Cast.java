package parley.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.evidence.NounPhrase.Definiteness;
import parley.evidence.NounPhrase.Kind;
import parley.language.Reading.Gender;
import parley.language.Reading.PartOfSpeech;

/// Who is who in one document. Full names are found first, so a surname read early still gets its person; then mentions are resolved in the
/// order of the text: "the official" is the last official that fits, a pronoun the last voice that fits, with speakers and subjects before others.
/// An indefinite description ("a diplomat") is always somebody new.
final class Cast {

    private record Mentioned(int word, Voice voice, boolean subject, boolean speaker) {}

    private static final int PRONOUN_SENTENCES = 5;

    private final Prose prose;
    private final NounPhrases nouns;
    private final Subjects subjects;
    private final Rulebook rules;
    private final List<Voice> voices = new ArrayList<>();
    private final Map<String, Voice> persons = new LinkedHashMap<>();
    private final Map<String, Voice> bodies = new HashMap<>();
    private final Map<Integer, Set<String>> functions = new HashMap<>();
    private final Map<Integer, Set<String>> aliases = new HashMap<>();
    private final Map<Integer, Voice> turns = new HashMap<>();
    private final Map<String, Voice> nicknames = new HashMap<>();
    private final Voice[] voiceOf;
    private final List<Mentioned> mentions = new ArrayList<>();

    Cast(Prose prose, NounPhrases nouns, Subjects subjects, Rulebook rules) {
        this.prose = prose;
        this.nouns = nouns;
        this.subjects = subjects;
        this.rules = rules;
        this.voiceOf = new Voice[nouns.all().size()];
        namePersons();
        nouns.all().forEach(this::resolveInOrder);
    }

    List<Voice> voices() {
        return voices;
    }

    Set<String> aliases(Voice voice) {
        return aliases.getOrDefault(voice.id(), Set.of());
    }

    Set<String> functions(Voice voice) {
        return functions.getOrDefault(voice.id(), Set.of());
    }

    // ---- persons

    private void namePersons() {
        Map<String, NounPhrase> fullest = new LinkedHashMap<>();
        for (NounPhrase p : nouns.all()) {
            if (p.kind() == Kind.PERSON && p.hasName()) {
                String surname = prose.norm(p.to() - 1);
                NounPhrase known = fullest.get(surname);
                if (known == null || p.to() - p.nameFrom() > known.to() - known.nameFrom()) {
                    fullest.put(surname, p);
                }
            }
        }
        for (Map.Entry<String, NounPhrase> e : fullest.entrySet()) {
            NounPhrase p = e.getValue();
            persons.put(
                    e.getKey(),
                    add(
                            prose.text(p.nameFrom(), p.to()),
                            Kind.PERSON,
                            false,
                            1,
                            false,
                            genderOf(e.getKey())));
        }
        for (NounPhrase p : nouns.all()) {
            Voice person =
                    p.kind() == Kind.PERSON && p.hasName()
                            ? persons.get(prose.norm(p.to() - 1))
                            : null;
            if (person != null) {
                noteFunctions(person, p);
                noteNickname(person, p);
            }
        }
    }

    private void noteNickname(Voice person, NounPhrase p) {
        for (int i = p.nameFrom(); i < p.to(); i++) {
            if (prose.isNickname(i) && prose.isMark(i)) {
                Prose.Quote quote = prose.quotes().get(prose.quoteOf(i));
                nicknames.put(quote.inner().of(prose.text()).toLowerCase(Locale.ROOT), person);
                return;
            }
        }
    }

    private Gender genderOf(String surname) {
        Gender found = Gender.NONE;
        for (NounPhrase p : nouns.all()) {
            if (p.kind() == Kind.PERSON
                    && p.hasName()
                    && prose.norm(p.to() - 1).equals(surname)
                    && p.gender() != Gender.NONE) {
                if (p.to() - p.nameFrom() > 1 || found == Gender.NONE) {
                    found = p.gender();
                }
            }
        }
        return found;
    }

    private Voice add(
            String name, Kind kind, boolean anonymous, int count, boolean plural, Gender gender) {
        Voice voice = new Voice(voices.size(), name, kind, anonymous, count, plural, gender);
        voices.add(voice);
        return voice;
    }

    /// The functions that words beside a name give its bearer: in the phrase, in an apposition before or behind.
    private void noteFunctions(Voice person, NounPhrase p) {
        Set<String> known = functions.computeIfAbsent(person.id(), _ -> new HashSet<>());
        for (int i = p.from(); i < p.nameFrom(); i++) {
            noteFunction(known, i);
        }
        NounPhrase behind = prose.is(p.to(), ",") ? nouns.beginningAt(p.to() + 1) : null;
        if (behind != null && behind.kind() == Kind.ROLE) {
            noteAll(known, behind);
        }
        if (prose.is(p.from() - 1, ",")) {
            int start = prose.sentenceAt(p.from()).from();
            for (int i = p.from() - 2; i >= Math.max(start, p.from() - 12); i--) {
                NounPhrase before = nouns.at(i);
                if (before != null && before.kind() == Kind.ROLE) {
                    if (!isOnlySource(before)) {
                        noteAll(known, before);
                    }
                    break;
                }
                if (prose.is(i, ",") || prose.isMark(i)) {
                    break;
                }
            }
        } else if (nouns.at(p.from() - 1) != null || isChainedRole(p.from())) {
            for (int i = p.from() - 1;
                    i >= Math.max(0, p.from() - 7) && prose.sameSentence(i, p.from());
                    i--) {
                NounPhrase before = nouns.at(i);
                if (before != null && before.kind() == Kind.ROLE) {
                    noteAll(known, before);
                    break;
                }
                if (!prose.isWord(i)) {
                    break;
                }
            }
        }
    }

    /// "d'après un cadre présent, Mara Tolen ...": somebody else's function.
    private boolean isOnlySource(NounPhrase role) {
        return prose.isAny(role.from() - 1, "selon", "après", "d'après", "to", "pour");
    }

    private boolean isChainedRole(int from) {
        return prose.isAny(from - 2, "des", "de", "du");
    }

    private void noteAll(Set<String> known, NounPhrase p) {
        int end = subjects.chainEnd(p, prose.sentenceAt(p.from()).to());
        for (int i = p.from(); i < end; i++) {
            noteFunction(known, i);
        }
    }

    private void noteFunction(Set<String> known, int i) {
        if (!prose.isWord(i)) {
            return;
        }
        prose.token(i)
                .readings()
                .forEach(r -> {
                    if (r.part() == PartOfSpeech.NOUN || r.part() == PartOfSpeech.UNKNOWN) {
                        known.add(r.lemma().toLowerCase(Locale.ROOT));
                    }
                });
        known.add(prose.norm(i));
    }

    // ---- everything else, in order

    private void resolveInOrder(NounPhrase p) {
        int index = nouns.indexAt(p.from());
        if (prose.inQuoteLongerThan(p.from(), 3)) {
            voiceOf[index] = p.hasName() ? named(p) : null;
            return;
        }
        Voice voice =
                switch (p.kind()) {
                    case PERSON, NAME -> named(p);
                    case BODY -> body(p);
                    case ROLE -> role(p);
                    case PRONOUN, DOCUMENT, TIME, THING -> null;
                };
        voiceOf[index] = voice;
        if (voice != null) {
            aliases.computeIfAbsent(voice.id(), _ -> new java.util.TreeSet<>())
                    .add(prose.text(p.hasName() ? p.nameFrom() : p.from(), p.to()));
            boolean subject = subjects.isSubjectPlace(p);
            mentions.add(new Mentioned(p.from(), voice, subject, false));
        }
    }

    private @Nullable Voice named(NounPhrase p) {
        if (!p.hasName()) {
            return null;
        }
        Voice person = p.kind() == Kind.PERSON ? persons.get(prose.norm(p.to() - 1)) : null;
        if (person != null) {
            return person;
        }
        Voice known = nicknames.get(prose.text(p.from(), p.to()).toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        String name = prose.text(p.nameFrom(), p.to());
        return bodies.computeIfAbsent(
                name.toLowerCase(Locale.ROOT),
                _ -> add(name, p.kind(), false, 1, p.plural(), p.gender()));
    }

    private Voice body(NounPhrase p) {
        int end = subjects.chainEnd(p, prose.sentenceAt(p.from()).to());
        String name = description(p, end);
        boolean collective = rules.isSource("collective", prose.norm(p.head()));
        if (p.definiteness() == Definiteness.DEFINITE
                && end == p.to()
                && p.to() - p.head() == 1
                && p.head() - p.from() <= 1) {
            Voice known = lastBody(p.lemma(), p.plural());
            if (known != null) {
                return known;
            }
        }
        String key = name.toLowerCase(Locale.ROOT);
        Voice known = bodies.get(key);
        if (known == null) {
            known =
                    add(
                            name,
                            Kind.BODY,
                            false,
                            p.plural() ? 0 : 1,
                            p.plural() || collective,
                            p.gender());
            bodies.put(key, known);
            functions.computeIfAbsent(known.id(), _ -> new HashSet<>()).add(p.lemma());
        }
        return known;
    }

    private @Nullable Voice lastBody(String lemma, boolean plural) {
        for (int k = mentions.size() - 1; k >= 0; k--) {
            Voice v = mentions.get(k).voice();
            if (v.kind() == Kind.BODY && v.plural() == plural && functions(v).contains(lemma)) {
                return v;
            }
        }
        return null;
    }

    private Voice role(NounPhrase p) {
        if (p.definiteness() == Definiteness.DEFINITE
                && !prose.isAny(p.from(), "both", "ces", "these")
                && !isAnother(p)) {
            Voice known = lastRole(p);
            if (known != null) {
                return known;
            }
        }
        int end = subjects.chainEnd(p, prose.sentenceAt(p.from()).to());
        Voice voice =
                add(
                        description(p, end),
                        Kind.ROLE,
                        isAnonymous(p),
                        count(p),
                        p.plural(),
                        roleGender(p));
        Set<String> known = functions.computeIfAbsent(voice.id(), _ -> new HashSet<>());
        noteAll(known, p);
        known.add(p.lemma());
        return voice;
    }

    private boolean isAnother(NounPhrase p) {
        for (int i = p.from(); i < p.to(); i++) {
            if (prose.isAny(i, "autre", "autres", "other", "another", "others")) {
                return true;
            }
        }
        return false;
    }

    private Gender roleGender(NounPhrase p) {
        return rules.isSource("anonymous", p.lemma()) ? Gender.NONE : p.gender();
    }

    private @Nullable Voice lastRole(NounPhrase p) {
        Voice loose = null;
        for (int k = mentions.size() - 1; k >= 0; k--) {
            Voice v = mentions.get(k).voice();
            if (v.kind() != Kind.PERSON && v.kind() != Kind.ROLE || v.plural() != p.plural()) {
                continue;
            }
            Set<String> known = functions(v);
            boolean same = known.contains(p.lemma()) || known.contains(prose.norm(p.head()));
            if (!same || !agrees(p.gender(), v.gender())) {
                continue;
            }
            if (fitsModifiers(p, v)) {
                return v;
            }
            boolean bare = subjects.chainEnd(p, prose.sentenceAt(p.from()).to()) == p.to();
            loose =
                    bare && loose == null && p.to() - p.head() <= 1 && p.head() - p.from() <= 1
                            ? v
                            : loose;
        }
        return loose;
    }

    /// Every further word of "the Russian official" must be known of the voice, but for words of rank.
    private boolean fitsModifiers(NounPhrase p, Voice v) {
        Set<String> known = functions(v);
        String name = v.name().toLowerCase(Locale.ROOT);
        int end = subjects.chainEnd(p, prose.sentenceAt(p.from()).to());
        for (int i = p.from(); i < end; i++) {
            String norm = prose.norm(i);
            boolean content =
                    i != p.head()
                            && (prose.can(i, PartOfSpeech.NOUN)
                                    || prose.can(i, PartOfSpeech.ADJECTIVE)
                                    || prose.isCapitalised(i))
                            && !prose.can(i, PartOfSpeech.DETERMINER)
                            && !prose.is(i, "'s");
            if (content
                    && !known.contains(norm)
                    && !name.contains(norm.length() > 5 ? norm.substring(0, 5) : norm)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAnonymous(NounPhrase p) {
        if (isOfficialVoice(p)) {
            return false;
        }
        boolean listed =
                rules.isSource("anonymous", p.lemma())
                        || rules.isSource("anonymous", prose.norm(p.head()));
        return listed || !p.plural() || p.definiteness() == Definiteness.INDEFINITE || count(p) > 0;
    }

    private boolean isOfficialVoice(NounPhrase p) {
        boolean listed =
                rules.isSource("official voice", p.lemma())
                        || rules.isSource("official voice", prose.norm(p.head()))
                        || rules.isSource(
                                "official voice", prose.norm(p.head() - 1) + " " + p.lemma())
                        || rules.isSource(
                                "official voice", p.lemma() + " " + prose.norm(p.head() + 1));
        boolean spokes = p.lemma().startsWith("spokes") || p.lemma().startsWith("porte-parole");
        return listed
                && (p.definiteness() != Definiteness.INDEFINITE || spokes)
                && !prose.isAny(p.from(), "former")
                && !prose.isAny(p.from() + 1, "former", "ancien", "ancienne", "ex");
    }

    /// "two diplomats" is 2; "a diplomat" 1; "officials" 0.
    private int count(NounPhrase p) {
        String[] words = {
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
        };
        String[] mots = {
            "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"
        };
        for (int i = p.from(); i < p.to(); i++) {
            for (int n = 1; n < words.length; n++) {
                if (prose.isAny(i, words[n], mots[n], String.valueOf(n + 1))) {
                    return n + 1;
                }
            }
        }
        return p.plural() ? 0 : 1;
    }

    /// The words of a phrase without its article.
    String description(NounPhrase p, int end) {
        int from = p.from();
        if (end - from > 1
                && !p.lemma().startsWith("l'un")
                && p.definiteness() != Definiteness.BARE
                && prose.isAny(
                        from, "le", "la", "l'", "les", "un", "une", "des", "the", "a", "an",
                        "d'")) {
            from++;
        }
        return prose.text(from, end);
    }

    // ---- asking

    /// The person of a surname, null if the text names none.
    @Nullable Voice person(String surname) {
        return persons.get(surname);
    }

    /// The voice behind a subject; a pronoun is resolved from what stands before it.
    @Nullable Voice of(Subject subject) {
        NounPhrase p = subject.named();
        if (nouns.beginningAt(p.from()) != p && p.kind() == Kind.PERSON) {
            return person(prose.norm(p.head()));
        }
        if (p.kind() == Kind.PRONOUN) {
            return pronoun(p.from(), p.lemma());
        }
        int index = nouns.indexAt(p.from());
        Voice voice = voiceOf[index];
        if (subject.several() && voice != null) {
            NounPhrase partner = subject.partner();
            Voice other = partner == null ? null : of(partner);
            String name =
                    other == null
                            ? description(subject.phrase(), subject.to())
                            : voice.name() + (rules.isFrench() ? " et " : " and ") + other.name();
            return new Voice(
                    voices.size() + p.from(),
                    name,
                    voice.kind(),
                    voice.anonymous(),
                    0,
                    true,
                    Gender.NONE);
        }
        if (voice == null && p.kind() != Kind.TIME) {
            return new Voice(
                    voices.size() + p.from(),
                    description(p, subject.to()),
                    p.kind(),
                    false,
                    0,
                    p.plural(),
                    p.gender());
        }
        return voice;
    }

    @Nullable Voice of(NounPhrase p) {
        return p.kind() == Kind.PRONOUN
                ? pronoun(p.from(), p.lemma())
                : voiceOf[nouns.indexAt(p.from())];
    }

    /// Notes that a voice has just spoken, which makes it the likely "he" of the next sentence.
    void spoke(Voice voice, int word) {
        if (!voice.isUnknown()) {
            mentions.add(new Mentioned(word, voice, true, true));
        }
    }

    /// Who a pronoun at a word means; null if nobody fits.
    @Nullable Voice pronoun(int word, String pronoun) {
        return pronoun(word, pronoun, 0.8);
    }

    /// The pronoun of "a-t-il indiqué": a person rather than the body that the reported words speak of.
    @Nullable Voice speakingPronoun(int word, String pronoun) {
        return pronoun(word, pronoun, 1.9);
    }

    /// Notes whose turn a paragraph of an interview is, so that "I" in it is known.
    void turn(int paragraph, Voice voice) {
        turns.put(paragraph, voice);
    }

    /// Whose turn a paragraph is; null outside interviews.
    @Nullable Voice turn(int paragraph) {
        return turns.get(paragraph);
    }

    private @Nullable Voice pronoun(int word, String pronoun, double thingCost) {
        boolean plural = Set.of("ils", "elles", "eux", "they", "them").contains(pronoun);
        Gender gender =
                switch (pronoun) {
                    case "il", "ils", "he", "him", "eux" -> Gender.MASCULINE;
                    case "elle", "elles", "she", "her" -> Gender.FEMININE;
                    default -> Gender.NONE;
                };
        if (Set.of("i", "we", "je", "j'", "nous").contains(pronoun)) {
            return turns.get(prose.paragraphOf(word));
        }
        if (Set.of("on", "you", "vous").contains(pronoun)) {
            return null;
        }
        boolean human = Set.of("he", "she", "him", "her").contains(pronoun);
        Voice best = null;
        double top = -1e9;
        int here = prose.sentenceOf(word);
        for (Mentioned m : mentions) {
            int distance = here - prose.sentenceOf(m.word());
            if (m.word() >= word
                    || distance > PRONOUN_SENTENCES
                    || m.voice().plural() != plural
                    || !agrees(gender, m.voice().gender())) {
                continue;
            }
            Voice v = m.voice();
            boolean thing = v.kind() == Kind.BODY || v.kind() == Kind.NAME;
            if (human && thing || pronoun.equals("it") && !thing) {
                continue;
            }
            double score =
                    -distance
                            + (m.subject() ? 1.1 : 0)
                            + (m.speaker() ? 0.9 : 0)
                            + (thing && !plural && !pronoun.equals("it") ? -thingCost : 0)
                            + (gender != Gender.NONE && v.gender() == gender ? 0.7 : 0)
                            + m.word() * 1e-6;
            if (score >= top) {
                top = score;
                best = v;
            }
        }
        return best;
    }

    private static boolean agrees(Gender a, Gender b) {
        return a == Gender.NONE || b == Gender.NONE || a == b;
    }
}
