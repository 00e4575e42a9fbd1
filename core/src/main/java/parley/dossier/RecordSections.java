package parley.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.model.Answered;
import parley.model.Assurance;
import parley.model.Claim;
import parley.model.Commitment;
import parley.model.Consent;
import parley.model.Criterion;
import parley.model.Deadline;
import parley.model.Estimate;
import parley.model.Event;
import parley.model.Hypothesis;
import parley.model.Incentive;
import parley.model.Indicator;
import parley.model.Instrument;
import parley.model.Issue;
import parley.model.Judgement;
import parley.model.Question;
import parley.model.Replacement;
import parley.model.Rung;
import parley.model.Scenario;
import parley.model.Source;
import parley.model.Story;
import parley.model.Text;

/// Texts, promises, incentives, what happened, what is known and from where, what may come.
final class RecordSections {

    private final Fields top;
    private final BargainSections bargain;
    private final Problems problems;

    RecordSections(Fields top, BargainSections bargain, Problems problems) {
        this.top = top;
        this.bargain = bargain;
        this.problems = problems;
    }

    private static String some(@Nullable String text) {
        return text == null ? "" : text;
    }

    List<Text> texts() {
        return top.named("texts").stream().map(this::text).toList();
    }

    private Text text(Fields.Named named) {
        Fields at = top.at(named.value(), Vocabulary.TEXT);
        return new Text(
                named.id(),
                at.phrase("title"),
                at.day("date"),
                at.lines("from"),
                at.line("file"),
                at.line("sha256"),
                at.word("status", Text.Status.class, Text.Status.DRAFT),
                at.word("instrument", Instrument.class),
                at.line("replaces"),
                settles(at),
                meets(at),
                at.basis(),
                at.visibility());
    }

    private List<Text.Settles> settles(Fields at) {
        List<Text.Settles> settles = new ArrayList<>();
        for (Fields.Named clause : at.named("settles")) {
            for (Fields.Named member : Fields.named(clause.value())) {
                Optional<Issue> issue = bargain.findIssue(member.id());
                if (issue.isPresent() && member.value() instanceof Node.Scalar scalar) {
                    option(issue.get(), scalar)
                            .ifPresent(option ->
                                    settles.add(
                                            new Text.Settles(clause.id(), member.id(), option)));
                }
            }
        }
        return settles;
    }

    private static List<Text.Meets> meets(Fields at) {
        List<Text.Meets> meets = new ArrayList<>();
        for (String key : List.of("meets", "meets vaguely")) {
            for (Fields.Named clause : at.named(key)) {
                for (String interest : Fields.lines(clause.value())) {
                    meets.add(new Text.Meets(clause.id(), interest, key.equals("meets vaguely")));
                }
            }
        }
        return meets;
    }

    private Optional<String> option(Issue issue, Node.Scalar scalar) {
        Optional<String> option = ConditionReader.findOption(issue, scalar.text());
        if (option.isEmpty() && !scalar.text().isBlank()) {
            problems.suggest(
                    Problem.Kind.UNKNOWN_OPTION,
                    scalar.place(),
                    Hint.closeOrAll(scalar.text(), ConditionReader.options(issue)),
                    "unknown-option",
                    scalar.text(),
                    issue.id());
        }
        return option;
    }

    List<Assurance> assurances() {
        return top.named("assurances").stream().map(this::assurance).toList();
    }

    private Assurance assurance(Fields.Named named) {
        Fields at = top.at(named.value(), Vocabulary.ASSURANCE);
        return new Assurance(
                named.id(),
                some(at.line("by")),
                at.lines("to"),
                at.phrase("says"),
                at.day("on"),
                at.line("in"),
                at.lines("witness"),
                at.written("written"),
                at.lines("about"),
                at.basis(),
                at.visibility());
    }

    List<Rung> rungs() {
        List<Rung> rungs = new ArrayList<>();
        for (Fields.Named named : top.named("instruments")) {
            for (Instrument instrument : Instrument.values()) {
                if (instrument.key().equals(named.id())) {
                    rungs.add(rung(instrument, top.at(named.value(), Vocabulary.RUNG)));
                }
            }
        }
        return rungs;
    }

    private static Rung rung(Instrument instrument, Fields at) {
        Map<String, Estimate> costs = new LinkedHashMap<>();
        for (Fields.Named party : at.named("cost to breaker")) {
            Estimate cost = Fields.estimate(party.value(), false, at.basis());
            if (cost != null) {
                costs.put(party.id(), cost);
            }
        }
        return new Rung(
                instrument,
                costs,
                at.duration("takes"),
                at.lines("ratified by"),
                at.basis(),
                at.visibility());
    }

    List<Commitment> commitments() {
        return top.named("commitments").stream().map(this::commitment).toList();
    }

    private Commitment commitment(Fields.Named named) {
        Fields at = top.at(named.value(), Vocabulary.COMMITMENT);
        return new Commitment(
                named.id(),
                some(at.line("who")),
                at.lines("to"),
                at.phrase("does"),
                new Commitment.Schedule(
                        at.day("due"), at.day("until"), at.whole("phase", 0), at.lines("after")),
                at.phrase("when"),
                new Commitment.Control(
                        at.lines("decided by"),
                        at.lines("verified by"),
                        at.phrase("test"),
                        at.word("undo", Commitment.Undo.class),
                        at.phrase("snap back")),
                at.written("written"),
                at.word("instrument", Instrument.class),
                at.word("state", Commitment.State.class, Commitment.State.SAID),
                at.line("signatory"),
                at.estimate("cost to giver"),
                at.estimate("value to receiver"),
                at.listed("versions", Vocabulary.VERSION).stream()
                        .map(v ->
                                new Commitment.Version(
                                        some(v.line("text")), v.line("clause"), v.phrase("says")))
                        .toList(),
                at.listed("reports", Vocabulary.REPORT).stream()
                        .map(RecordSections::report)
                        .toList(),
                at.basis(),
                at.visibility());
    }

    private static Commitment.Report report(Fields at) {
        return new Commitment.Report(
                at.day("on"),
                at.line("by"),
                at.word("finding", Commitment.Finding.class, Commitment.Finding.CLAIMED),
                at.phrase("says"),
                at.basis());
    }

    List<Criterion> criteria() {
        return incentiveSection().named("criteria").stream()
                .filter(named -> !named.id().equals(Criterion.CLEAN))
                .map(this::criterion)
                .toList();
    }

    private Fields incentiveSection() {
        return top.group("incentives", Vocabulary.INCENTIVES);
    }

    private Criterion criterion(Fields.Named named) {
        Fields at = top.at(named.value(), Vocabulary.CRITERION);
        if (!PeopleSections.isLong(named.value())) {
            return new Criterion(
                    named.id(),
                    Fields.phrase(named.value()),
                    Criterion.Kind.SCREEN,
                    true,
                    "",
                    null,
                    top.visibility());
        }
        return new Criterion(
                named.id(),
                at.phrase("question"),
                at.word("kind", Criterion.Kind.class, Criterion.Kind.SCREEN),
                !some(at.line("better")).equals("lower"),
                some(at.line("unit")),
                at.estimate("weight"),
                at.visibility());
    }

    List<Incentive> incentives() {
        List<String> screens = new ArrayList<>();
        criteria().stream()
                .filter(c -> c.kind() == Criterion.Kind.SCREEN)
                .forEach(c -> screens.add(c.id()));
        screens.add(Criterion.CLEAN);
        return incentiveSection().named("list").stream().map(n -> incentive(n, screens)).toList();
    }

    private Incentive incentive(Fields.Named named, List<String> screens) {
        Fields at = top.at(named.value(), Vocabulary.INCENTIVE);
        return new Incentive(
                named.id(),
                at.phrase("what"),
                at.lines("from"),
                at.lines("to"),
                at.line("proposed by"),
                at.word("status", Incentive.Status.class, Incentive.Status.IDEA),
                at.phrase("why not"),
                at.estimate("cost to giver"),
                at.estimate("value to receiver"),
                verdicts(at, screens),
                measures(at),
                bargain.conditions().read(at.node("only if")),
                at.day("deliverable by"),
                at.duration("lead"),
                at.basis(),
                at.visibility());
    }

    private static Map<String, Incentive.Screen> verdicts(Fields at, List<String> screens) {
        Map<String, Incentive.Screen> verdicts = new LinkedHashMap<>();
        screens.forEach(screen -> verdicts.put(screen, Incentive.Screen.UNKNOWN));
        for (Fields.Named named : at.named("screens")) {
            Fields full = at.at(named.value(), Vocabulary.SCREEN);
            boolean isLong = named.value() instanceof Node.Mapping;
            Incentive.Verdict verdict =
                    isLong
                            ? full.word("verdict", Incentive.Verdict.class)
                            : Fields.word(named.value(), Incentive.Verdict.class);
            if (verdict != null && screens.contains(named.id())) {
                verdicts.put(
                        named.id(),
                        new Incentive.Screen(verdict, full.phrase("why"), full.basis()));
            }
        }
        return verdicts;
    }

    private static Map<String, Estimate> measures(Fields at) {
        Map<String, Estimate> measures = new LinkedHashMap<>();
        for (Fields.Named named : at.named("measures")) {
            Estimate value = Fields.estimate(named.value(), false, at.basis());
            if (value != null) {
                measures.put(named.id(), value);
            }
        }
        return measures;
    }

    List<Event> events() {
        return top.named("events").stream().map(this::event).toList();
    }

    private Event event(Fields.Named named) {
        Fields at = top.at(named.value(), Vocabulary.EVENT);
        return new Event(
                named.id(),
                at.day("on"),
                at.day("until"),
                at.phrase("what"),
                at.word("kind", Event.Kind.class, Event.Kind.OTHER),
                at.lines("by"),
                at.lines("to"),
                at.line("channel"),
                at.lines("present"),
                at.lines("absent"),
                at.word("in person", Answered.class, Answered.UNKNOWN),
                at.phrase("place"),
                at.lines("bears on"),
                at.lines("about"),
                at.basis(),
                at.visibility());
    }

    List<Source> sources() {
        return top.named("sources").stream().map(this::source).toList();
    }

    private Source source(Fields.Named named) {
        Fields at = top.at(named.value(), Vocabulary.SOURCE);
        return new Source(
                named.id(),
                at.phrase("name"),
                at.word("kind", Source.Kind.class, Source.Kind.OTHER),
                at.day("on"),
                at.line("file"),
                at.line("sha256"),
                some(at.line("link")),
                at.lines("cites"),
                at.whole("count", 0),
                at.word("first hand", Answered.class, Answered.UNKNOWN),
                at.word("in writing", Answered.class, Answered.UNKNOWN),
                at.flag("protected", false),
                at.basis(),
                at.visibility());
    }

    List<Claim> claims() {
        return top.named("claims").stream().map(this::claim).toList();
    }

    private Claim claim(Fields.Named named) {
        Fields at = top.at(named.value(), Vocabulary.CLAIM);
        return new Claim(
                named.id(),
                at.phrase("says"),
                at.lines("source"),
                at.line("by"),
                at.day("on"),
                at.line("entry"),
                at.word("certainty", Claim.Certainty.class, Claim.Certainty.ASSERTED),
                at.lines("about"),
                at.has("counts") ? count(at.group("counts", Vocabulary.MEETING_COUNT)) : null,
                at.visibility());
    }

    private static Claim.@Nullable Count count(Fields at) {
        int number = at.whole("number", 0);
        if (number == 0) {
            return null;
        }
        int year = at.whole("in", 0);
        return new Claim.Count(
                number,
                at.lines("between"),
                year == 0 ? null : year,
                at.day("since"),
                at.flag("in person", false));
    }

    List<Judgement> judgements() {
        return top.named("judgements").stream().map(this::judgement).toList();
    }

    private Judgement judgement(Fields.Named named) {
        Fields at = top.at(named.value(), Vocabulary.JUDGEMENT);
        return new Judgement(
                named.id(),
                some(at.line("by")),
                at.day("on"),
                at.phrase("why"),
                at.lines("about"),
                at.basis(),
                at.visibility());
    }

    List<Hypothesis> hypotheses() {
        return top.named("hypotheses").stream().map(this::hypothesis).toList();
    }

    private Hypothesis hypothesis(Fields.Named named) {
        Fields at = top.at(named.value(), Vocabulary.HYPOTHESIS);
        List<Hypothesis.Mark> marks = new ArrayList<>();
        for (Fields.Named analyst : at.named("marks")) {
            for (Fields.Named mark : Fields.named(analyst.value())) {
                Hypothesis.Fit fit = Fields.word(mark.value(), Hypothesis.Fit.class);
                if (fit != null) {
                    marks.add(new Hypothesis.Mark(analyst.id(), mark.id(), fit));
                }
            }
        }
        return new Hypothesis(
                named.id(),
                at.phrase("says"),
                at.lines("about"),
                at.lines("rivals"),
                at.phrase("would change our mind"),
                marks,
                at.basis(),
                at.visibility());
    }

    List<Indicator> indicators() {
        return top.named("indicators").stream().map(this::indicator).toList();
    }

    private Indicator indicator(Fields.Named named) {
        Fields at = top.at(named.value(), Vocabulary.INDICATOR);
        return new Indicator(
                named.id(),
                at.phrase("what"),
                at.line("of"),
                at.word("sort", Indicator.Sort.class, Indicator.Sort.WORD),
                at.estimate("cost to sender"),
                at.lines("speaks for"),
                at.lines("speaks against"),
                at.day("agreed on"),
                at.lines("seen in"),
                at.basis(),
                at.visibility());
    }

    List<Deadline> calendar() {
        return top.named("calendar").stream().flatMap(n -> deadline(n).stream()).toList();
    }

    private Optional<Deadline> deadline(Fields.Named named) {
        Fields at = top.at(named.value(), Vocabulary.DEADLINE);
        LocalDate on = at.day("on");
        return Optional.ofNullable(on)
                .map(day ->
                        new Deadline(
                                named.id(),
                                at.phrase("what"),
                                day,
                                at.word("kind", Deadline.Kind.class, Deadline.Kind.OTHER),
                                at.duration("notice"),
                                at.duration("lead"),
                                at.lines("about"),
                                at.basis(),
                                at.visibility()));
    }

    List<Scenario> scenarios() {
        return top.named("scenarios").stream().map(this::scenario).toList();
    }

    private Scenario scenario(Fields.Named named) {
        Fields at = top.at(named.value(), Vocabulary.SCENARIO);
        return new Scenario(
                named.id(),
                at.phrase("if"),
                at.phrase("then"),
                at.estimate("chance"),
                at.day("review on"),
                at.lines("about"),
                at.basis(),
                at.visibility());
    }

    List<Consent> consents() {
        return top.named("consents").stream().map(this::consent).toList();
    }

    private Consent consent(Fields.Named named) {
        Fields at = top.at(named.value(), Vocabulary.CONSENT);
        return new Consent(
                named.id(),
                some(at.line("of")),
                bargain.conditions().read(at.node("when")),
                at.word("state", Consent.State.class, Consent.State.UNKNOWN),
                at.phrase("why"),
                at.basis(),
                at.visibility());
    }

    List<Replacement> replacements() {
        return top.named("replacements").stream().map(this::replacement).toList();
    }

    private Replacement replacement(Fields.Named named) {
        Fields at = top.at(named.value(), Vocabulary.REPLACEMENT);
        return new Replacement(
                named.id(),
                some(at.line("defeats")),
                some(at.line("by")),
                at.phrase("how"),
                at.basis(),
                at.visibility());
    }

    List<Story> stories() {
        return top.named("stories").stream().map(this::story).toList();
    }

    private Story story(Fields.Named named) {
        Fields at = top.at(named.value(), Vocabulary.STORY);
        return new Story(
                named.id(),
                some(at.line("by")),
                at.lines("to"),
                at.phrase("says"),
                at.lines("about"),
                at.line("clause"),
                at.day("on"),
                at.basis(),
                at.visibility());
    }

    List<Question> questions() {
        return top.named("questions").stream().map(this::question).toList();
    }

    private Question question(Fields.Named named) {
        Fields at = top.at(named.value(), Vocabulary.QUESTION);
        return new Question(
                named.id(),
                at.lines("to"),
                at.phrase("asks"),
                at.day("on"),
                at.lines("answer"),
                at.lines("about"),
                at.basis(),
                at.visibility());
    }
}
