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
import parley.evidence.Entry.Quotation;
import parley.evidence.Entry.QuoteKind;
import parley.evidence.Entry.Source;
import parley.evidence.NounPhrase.Kind;
import parley.language.Reading.PartOfSpeech;
import parley.language.Span;

/// Interviews print speech without quotation marks: paragraphs that begin with a speaker's name and a colon, or answers that follow questions. What is
/// said in an answer is speech of the person interviewed; questions are nobody's statement.
final class InterviewRules {

    private static final int LABEL_WORDS = 5;
    private static final int LEAST_TURNS = 2;
    private static final int LEAST_QUESTIONS = 3;

    private record Turn(int paragraph, String label, int from, int to, boolean question) {}

    private final Scene scene;
    private final Prose prose;
    private final List<Quotation> answers = new ArrayList<>();
    private final Set<Integer> answered = new HashSet<>();

    InterviewRules(Scene scene) {
        this.scene = scene;
        this.prose = scene.prose;
        List<Turn> turns = labelled();
        if (!turns.isEmpty()) {
            labelledAnswers(turns);
        } else {
            plainAnswers();
        }
    }

    List<Quotation> answers() {
        return answers;
    }

    /// True if the paragraph is an answer: quotations and claims in it are the speaker's, not the author's.
    boolean isAnswer(int paragraph) {
        return answered.contains(paragraph);
    }

    // ---- "Name: ..."

    private List<Turn> labelled() {
        List<Turn> turns = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (int p = 0; p < prose.paragraphs().size(); p++) {
            Turn turn = turn(p);
            if (turn != null) {
                turns.add(turn);
                counts.merge(turn.label(), 1, Integer::sum);
            }
        }
        turns.removeIf(t -> counts.getOrDefault(t.label(), 0) < LEAST_TURNS);
        return turns;
    }

    private @Nullable Turn turn(int paragraph) {
        Prose.Stretch words = prose.paragraphs().get(paragraph);
        if (words.from() >= words.to()
                || !prose.isBody(words.from())
                || !prose.isCapitalised(words.from())) {
            return null;
        }
        for (int i = words.from() + 1;
                i < Math.min(words.to() - 1, words.from() + LABEL_WORDS + 1);
                i++) {
            boolean mark = prose.is(i, ":") || (prose.isAny(i, "–", "—") && i - words.from() <= 3);
            if (mark) {
                boolean question =
                        prose.is(lastMark(words), "?")
                                || prose.isMark(words.to() - 1) && prose.is(words.to() - 2, "?");
                String label = prose.text(words.from(), i);
                return new Turn(
                        paragraph,
                        label.replaceAll("(?<![.\\s])[.\\s]++$", ""),
                        i + 1,
                        words.to(),
                        question);
            }
            if (!prose.isWord(i) && !prose.is(i, ".") && !prose.isNumber(i)
                    || scene.verbs.isFinite(i)) {
                return null;
            }
        }
        return null;
    }

    private int lastMark(Prose.Stretch words) {
        return words.to() - 1;
    }

    private void labelledAnswers(List<Turn> turns) {
        Set<String> askers = askers(turns);
        boolean throughout =
                2 * turns.size() >= turns.getLast().paragraph() - turns.getFirst().paragraph() + 1;
        for (int t = 0; t < turns.size(); t++) {
            Turn turn = turns.get(t);
            int next = t + 1 < turns.size() ? turns.get(t + 1).paragraph() : turn.paragraph() + 1;
            for (int p = turn.paragraph() + 1; throughout && p < next; p++) {
                Prose.Stretch words = prose.paragraphs().get(p);
                boolean more =
                        !askers.contains(turn.label())
                                && words.to() - words.from() > 4
                                && prose.isBody(words.from());
                if (more) {
                    answer(p, words.from(), words.to(), speaker(turn.label()), "interview-more");
                }
            }
            if (!askers.contains(turn.label())) {
                answer(
                        turn.paragraph(),
                        turn.from(),
                        turn.to(),
                        speaker(turn.label()),
                        "interview-label");
            }
        }
    }

    /// Whoever asks more than half of the time, or whose label is a medium's name or "Q".
    private Set<String> askers(List<Turn> turns) {
        Map<String, int[]> asked = new LinkedHashMap<>();
        for (Turn turn : turns) {
            int[] n = asked.computeIfAbsent(turn.label(), _ -> new int[2]);
            n[0] += turn.question() ? 1 : 0;
            n[1]++;
        }
        Set<String> askers = new HashSet<>();
        asked.forEach((label, n) -> {
            if (2 * n[0] > n[1]
                    || isMedium(label)
                    || label.equalsIgnoreCase("Q")
                    || label.equalsIgnoreCase("Question")) {
                askers.add(label);
            }
        });
        return askers;
    }

    private boolean isMedium(String label) {
        for (String word : label.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (scene.rules.isSource("media", word)) {
                return true;
            }
        }
        return false;
    }

    private Voice speaker(String label) {
        String wanted = label.toLowerCase(Locale.ROOT);
        for (Voice voice : scene.cast.voices()) {
            String name = voice.name().toLowerCase(Locale.ROOT);
            if (voice.kind() == Kind.PERSON
                    && (name.equals(wanted)
                            || wanted.endsWith(" " + last(name))
                            || last(name).equals(wanted)
                            || initials(name).equals(wanted.replace(".", "").replace(" ", "")))) {
                return voice;
            }
        }
        Voice main = interviewed();
        boolean letter =
                java.util.Set.of("a", "r", "réponse", "answer").contains(wanted.replace(".", ""));
        return letter && main != null
                ? main
                : new Voice(
                        200_000,
                        label,
                        Kind.PERSON,
                        false,
                        1,
                        false,
                        parley.language.Reading.Gender.NONE);
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String part : name.split("[\\s-]+")) {
            initials.append(part.isEmpty() ? "" : part.substring(0, 1));
        }
        return initials.toString();
    }

    // ---- question, answer, question

    private void plainAnswers() {
        List<Integer> questions = new ArrayList<>();
        for (int p = 0; p < prose.paragraphs().size(); p++) {
            Prose.Stretch words = prose.paragraphs().get(p);
            if (words.to() > words.from()
                    && prose.isShown(words.from())
                    && prose.is(words.to() - 1, "?")
                    && !prose.isMark(words.from())
                    && words.to() - words.from() < 70) {
                questions.add(p);
            }
        }
        if (questions.size() < LEAST_QUESTIONS) {
            return;
        }
        int first = questions.getFirst();
        List<Integer> replies = new ArrayList<>();
        int personal = 0;
        for (int p = first + 1; p < prose.paragraphs().size(); p++) {
            Prose.Stretch words = prose.paragraphs().get(p);
            if (!questions.contains(p)
                    && words.to() > words.from()
                    && prose.isBody(words.from())
                    && p - questions.getLast() <= 4) {
                replies.add(p);
                personal += isPersonal(words) ? 1 : 0;
            }
        }
        Voice voice = interviewed();
        if (voice == null || 5 * personal < 2 * replies.size()) {
            return;
        }
        for (int p : replies) {
            Prose.Stretch words = prose.paragraphs().get(p);
            answer(p, words.from(), words.to(), voice, "interview-answer");
        }
    }

    private boolean isPersonal(Prose.Stretch words) {
        for (int i = words.from(); i < words.to(); i++) {
            if (prose.isAny(
                    i, "i", "we", "my", "our", "me", "us", "je", "j'", "nous", "moi", "mon", "ma",
                    "mes", "notre", "nos", "m'")) {
                return true;
            }
        }
        return false;
    }

    /// The person named most often before the first question; else in the whole text.
    private @Nullable Voice interviewed() {
        Map<Voice, Integer> counts = new LinkedHashMap<>();
        for (NounPhrase phrase : scene.nouns.all()) {
            boolean named =
                    phrase.kind() == Kind.PERSON
                            || phrase.kind() == Kind.NAME && phrase.to() - phrase.nameFrom() >= 2;
            Voice voice =
                    named && prose.paragraphOf(phrase.from()) < 4 ? scene.cast.of(phrase) : null;
            if (voice != null) {
                counts.merge(voice, 1, Integer::sum);
            }
        }
        Voice best = null;
        for (Map.Entry<Voice, Integer> e : counts.entrySet()) {
            if (best == null || e.getValue() > counts.getOrDefault(best, 0)) {
                best = e.getKey();
            }
        }
        return best;
    }

    private void answer(int paragraph, int from, int to, Voice voice, String rule) {
        int start = from;
        int end = to;
        boolean wrapped =
                prose.isMark(start)
                        && prose.isMark(end - 1)
                        && prose.quoteOf(start) == prose.quoteOf(end - 1);
        if (wrapped) {
            start++;
            end--;
        }
        while (start < end
                && (prose.isAny(start, "–", "—", "-")
                        || prose.can(start, PartOfSpeech.OTHER) && !prose.isWord(start))) {
            start++;
        }
        if (start >= end) {
            return;
        }
        Span span = prose.span(start, end);
        answered.add(paragraph);
        scene.cast.turn(paragraph, voice);
        scene.cast.spoke(voice, start);
        answers.add(
                new Quotation(
                        span,
                        new Source(voice.name(), voice.anonymous(), voice.count()),
                        QuoteKind.SPEECH,
                        "",
                        "quote-" + rule));
    }
}
