package parley.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import parley.model.Answered;
import parley.model.Assurance;
import parley.model.Audience;
import parley.model.Channel;
import parley.model.Claim;
import parley.model.Commitment;
import parley.model.Consent;
import parley.model.Criterion;
import parley.model.Deadline;
import parley.model.Event;
import parley.model.Faction;
import parley.model.Hypothesis;
import parley.model.Incentive;
import parley.model.Indicator;
import parley.model.Instrument;
import parley.model.Interest;
import parley.model.Issue;
import parley.model.Item;
import parley.model.Judgement;
import parley.model.Mandate;
import parley.model.Party;
import parley.model.Person;
import parley.model.Question;
import parley.model.RedLine;
import parley.model.Replacement;
import parley.model.Rule;
import parley.model.Rung;
import parley.model.Scenario;
import parley.model.Source;
import parley.model.Story;
import parley.model.Term;
import parley.model.Text;
import parley.model.Visibility;
import parley.model.Word;

/// Every key that a dossier may have, in the order of the docs: the one table that the reader, the
/// JSON Schema and docs/dossier.md follow.
public final class Vocabulary {

    /// Languages in which a phrase may be given.
    public static final List<String> LANGUAGES =
            List.of("en", "fr", "ar", "de", "es", "pt", "ru", "zh");

    private static final Shape PHRASE = new Shape.Phrase();
    private static final Shape LINE = new Shape.Line();
    private static final Shape NUMBER = new Shape.Number(false);
    private static final Shape PERCENT = new Shape.Number(true);
    private static final Shape DECIMAL = new Shape.Decimal();
    private static final Shape DAY = new Shape.Day();
    private static final Shape DURATION = new Shape.Duration();
    private static final Shape FLAG = new Shape.Flag();
    private static final Shape CONDITION = new Shape.Condition();
    private static final Shape CONDITIONS = new Shape.Listed(CONDITION);
    private static final Shape WRITTEN = new Shape.WrittenIn();
    private static final Shape SOMEBODY = one(Party.class, Person.class);
    private static final Shape SOME_PEOPLE = many(Party.class, Person.class);
    private static final Shape DOCUMENT = one(Text.class, Source.class);
    private static final Shape ANYTHING = new Shape.Reference(List.of(Item.class), true);
    private static final Shape ANSWERED = words(Answered.values());

    public static final Shape.Group ESTIMATE =
            group(
                    "estimate",
                    must("range", NUMBER, "the number or range", "40-60"),
                    basis("what this number rests on", "c3"));

    public static final Shape.Group WRITTEN_IN =
            group(
                    "written",
                    must("text", DOCUMENT, "the text or source in which it is written", "d2"),
                    key("clause", LINE, "the clause, as printed", "\"3\""),
                    key("quote", LINE, "its words", "releases sixty cubic metres a second"));

    static final Shape.Group INTEREST =
            group(
                    "interest",
                    must(
                            "says",
                            PHRASE,
                            "the need, in the party's own terms",
                            "Water in dry summers"),
                    basis(),
                    visibility());

    private static final Shape.Key WEIGHT =
            key(
                    "weight",
                    PERCENT,
                    "share of the party's concern, in percent of all its issues",
                    "35-45");
    private static final Shape.Key SCORES =
            key(
                    "scores",
                    keyed("option", NUMBER),
                    "how good each option is for the party, 0 worst, 100 best; one line per option",
                    "joint post: 70-90");
    private static final Shape.Key POINTS =
            key(
                    "points",
                    keyed("number", NUMBER),
                    "for an issue in numbers: the score at some of its values, straight lines between",
                    "60: 50-70");
    private static final Shape.Key ORDER =
            key(
                    "order",
                    new Shape.Listed(LINE),
                    "options from worst to best, where the order is sure and the distances are not",
                    "[discretion, fixed dates, at once]");

    static final Shape.Group CHANGE = group("change", WEIGHT, SCORES, POINTS, ORDER, basis());

    private static final Shape CHANGES =
            new Shape.Keyed(new Shape.Names.Existing(List.of(Issue.class)), CHANGE);

    private static final Shape.Key CHANGED =
            key(
                    "preferences",
                    CHANGES,
                    "issue by issue, where it wants something else than its party",
                    "relief: ...");
    private static final Shape.Key THRESHOLD =
            key(
                    "accepts from",
                    NUMBER,
                    "the least it would accept, in points; else the party's no deal",
                    "45-60");

    static final Shape.Group AUDIENCE =
            group(
                    "audience",
                    key(
                            "name",
                            PHRASE,
                            "how it is called, where the id is not enough",
                            "Army council"),
                    key("must accept", FLAG, "whether no agreement stands without it", "yes"),
                    THRESHOLD,
                    CHANGED,
                    basis(),
                    visibility());

    static final Shape.Group FACTION =
            group(
                    "faction",
                    key(
                            "name",
                            PHRASE,
                            "how it is called, where the id is not enough",
                            "The reformists"),
                    THRESHOLD,
                    CHANGED,
                    basis(),
                    visibility());

    static final Shape.Group TERM =
            group(
                    "term",
                    key("office", PHRASE, "the office", "President"),
                    key("holder", one(Person.class), "who holds it", "okan"),
                    key("from", DAY, "first day", "2029-05-10"),
                    key("until", DAY, "last day", "2033-05-10"),
                    basis(),
                    visibility());

    static final Shape.Group PARTY =
            group(
                    "party",
                    key("name", PHRASE, "how the party is called", "Aldoria"),
                    key(
                            "role",
                            words(Party.Role.values()),
                            "what it is in this negotiation; party when not given",
                            "guarantor"),
                    key(
                            "no deal",
                            NUMBER,
                            "what it has if talks fail, in points of its own scale",
                            "25-40"),
                    key(
                            "interests",
                            new Shape.Keyed(
                                    new Shape.Names.NewIds(Interest.class, true),
                                    new Shape.ShortOrLong(PHRASE, INTEREST)),
                            "what it needs and why; not positions",
                            "irrigation: Water in dry summers"),
                    key(
                            "audiences",
                            owned(Audience.class, AUDIENCE),
                            "those at home to whom it must answer",
                            "army council: ..."),
                    key(
                            "factions",
                            owned(Faction.class, FACTION),
                            "groups inside it that want something else",
                            "reformists: ..."),
                    key("terms", owned(Term.class, TERM), "terms of office", "presidency: ..."),
                    key(
                            "affected by",
                            many(Issue.class, Commitment.class, Incentive.class),
                            "what binds or touches it, for those not at the table",
                            "[water]"),
                    basis("what its no-deal value rests on", "j1"),
                    visibility());

    private static final List<Shape.Key> MANDATE_KEYS =
            List.of(
                    key("document", DOCUMENT, "the text or source that grants it", "d0"),
                    key("office", PHRASE, "the office that carries it", "foreign minister"),
                    key("scope", PHRASE, "what it covers", "the crossing only"),
                    key(
                            "issues",
                            many(Issue.class),
                            "the issues it covers; left out: nothing is held against it",
                            "[crossing]"),
                    key("from", DAY, "first day on which it holds", "2031-01-05"),
                    key("until", DAY, "last day on which it holds", "2031-06-30"),
                    basis());

    static final Shape.Group MANDATE =
            group(
                    "mandate",
                    Stream.concat(
                                    Stream.of(
                                            must(
                                                    "kind",
                                                    words(Mandate.Kind.values()),
                                                    "on what authority the person speaks",
                                                    "full powers")),
                                    MANDATE_KEYS.stream())
                            .toArray(Shape.Key[]::new));

    static final Shape.Group PERSON =
            group(
                    "person",
                    Stream.of(
                                    Stream.of(
                                            key("name", PHRASE, "the person's name", "R. Okan"),
                                            key(
                                                    "for",
                                                    one(Party.class),
                                                    "the party the person speaks for",
                                                    "aldoria"),
                                            key(
                                                    "mandate",
                                                    words(Mandate.Kind.values()),
                                                    "on what authority the person speaks",
                                                    "full powers")),
                                    MANDATE_KEYS.stream(),
                                    Stream.of(
                                            key(
                                                    "mandates",
                                                    new Shape.Listed(MANDATE),
                                                    "several mandates, one after the other, instead of one",
                                                    "- kind: office"),
                                            visibility()))
                            .flatMap(keys -> keys)
                            .toArray(Shape.Key[]::new));

    static final Shape.Group CHANNEL =
            group(
                    "channel",
                    key("name", PHRASE, "how it is called", "The Serin table"),
                    key(
                            "kind",
                            words(Channel.Kind.values()),
                            "what sort of channel",
                            "official talks"),
                    key("expected", SOME_PEOPLE, "who should be there", "[okan, maro]"),
                    key(
                            "record",
                            words(Channel.Minutes.values()),
                            "what remains of it on paper",
                            "signed minutes"),
                    key("binding", ANSWERED, "whether what is said there binds", "no"),
                    key(
                            "issues",
                            many(Issue.class),
                            "the issues it is for; left out: any",
                            "[water, crossing]"),
                    basis(),
                    visibility());

    static final Shape.Group OPTION =
            group(
                    "option",
                    key("name", PHRASE, "how it is called", "Ratified treaty"),
                    key(
                            "instrument",
                            words(Instrument.values()),
                            "the rung of the ladder it stands for, where the issue is the kind of text",
                            "ratified treaty"));

    static final Shape.Group ISSUE =
            group(
                    "issue",
                    key("name", PHRASE, "a short name, where the id is not enough", "Water"),
                    key("question", PHRASE, "the question to settle", "Who runs the crossing?"),
                    key(
                            "options",
                            new Shape.ShortOrLong(
                                    new Shape.Listed(LINE),
                                    new Shape.Keyed(
                                            new Shape.Names.Free("option"),
                                            new Shape.ShortOrLong(PHRASE, OPTION))),
                            "the ways to settle it: id and words",
                            "joint post: A joint post"),
                    key("from", DECIMAL, "for an issue in numbers: the lowest", "40"),
                    key("to", DECIMAL, "for an issue in numbers: the highest", "80"),
                    key(
                            "step",
                            DECIMAL,
                            "for an issue in numbers: the distance between two values",
                            "20"),
                    key("unit", LINE, "for an issue in numbers: the unit", "m3/s"),
                    key(
                            "status quo",
                            LINE,
                            "the option that holds if nothing is agreed on it",
                            "berun alone"),
                    key(
                            "divisible",
                            FLAG,
                            "whether the parties may share it in any proportion",
                            "no"),
                    key(
                            "words",
                            new Shape.Listed(LINE),
                            "further words by which texts speak of it",
                            "[flow, release]"),
                    visibility());

    static final Shape.Group ISSUE_VALUE =
            group("value", must(WEIGHT), SCORES, POINTS, ORDER, basis());

    static final Shape.Group BONUS =
            group(
                    "bonus",
                    must(
                            "if",
                            CONDITION,
                            "the options that stand together",
                            "{crossing: joint post, form: treaty}"),
                    must("add", NUMBER, "points added then; may be negative", "5-10"),
                    basis());

    static final Shape.Group PREFERENCE =
            new Shape.Group(
                    "preference",
                    List.of(
                            key(
                                    "together",
                                    new Shape.Listed(BONUS),
                                    "points added when options stand together",
                                    "- if: ..."),
                            key(
                                    "as imported",
                                    FLAG,
                                    "the numbers are another platform's own: weights need not sum to 100",
                                    "no"),
                            visibility()),
                    List.of(
                            new Shape.Keyed(
                                    new Shape.Names.Existing(List.of(Issue.class)), ISSUE_VALUE)));

    static final Shape.Group RESTATEMENT =
            group(
                    "restatement",
                    must("on", DAY, "the day", "2031-02-11"),
                    key(
                            "kind",
                            words(RedLine.Restatement.Kind.values()),
                            "repeated, softened, hardened or contradicted",
                            "repeated"),
                    key("words", PHRASE, "what was said", "Forty is no basis."),
                    key("to", LINE, "to whom", "parliament"),
                    basis());

    static final Shape.Group RED_LINE =
            group(
                    "red line",
                    must("party", one(Party.class), "whose line it is", "aldoria"),
                    key(
                            "never",
                            CONDITION,
                            "what it will never accept; left out for a line that is only words",
                            "water < 60"),
                    key(
                            "words",
                            PHRASE,
                            "as it was said",
                            "A flow of forty is no basis for talks."),
                    key("said", words(RedLine.Saying.values()), "how it was said", "publicly"),
                    key("to", LINE, "to whom it was said", "the farmers' union"),
                    key("since", DAY, "since when", "2030-06-14"),
                    key(
                            "restated",
                            new Shape.Listed(RESTATEMENT),
                            "later occasions on which it was repeated, softened, hardened or contradicted",
                            "- on: ..."),
                    key(
                            "firmness",
                            LINE,
                            "how firm it is, in the analyst's words",
                            "repeated without change"),
                    key(
                            "active",
                            FLAG,
                            "no: kept on record, but it does not restrict packages",
                            "yes"),
                    basis(),
                    visibility());

    static final Shape.Group COUNTED =
            group(
                    "counted",
                    must("count", new Shape.Whole(0, 1000), "how many", "1"),
                    must("of", CONDITIONS, "of which conditions", "[a is x, b is y]"));

    static final Shape.Group RULE =
            group(
                    "rule",
                    key("if", CONDITION, "when this holds ...", "crossing is council staff"),
                    key("then", CONDITION, "... this must hold too", "form is treaty"),
                    key(
                            "not together",
                            CONDITIONS,
                            "not all of these at once",
                            "[relief is at once, form is statement]"),
                    key("at most", COUNTED, "at most so many of these", "{count: 1, of: [...]}"),
                    key("at least", COUNTED, "at least so many of these", "{count: 1, of: [...]}"),
                    key(
                            "fixed",
                            CONDITION,
                            "this must hold, whatever else",
                            "form is not statement"),
                    key(
                            "why",
                            PHRASE,
                            "the reason",
                            "The Council posts staff only under a ratified text."),
                    basis(),
                    visibility());

    static final Shape.Group TEXT =
            group(
                    "text",
                    key("title", PHRASE, "its title", "Talking points, second version"),
                    key("date", DAY, "its date", "2031-03-02"),
                    key("from", SOME_PEOPLE, "whose text it is", "aldoria"),
                    key(
                            "file",
                            new Shape.FileName(),
                            "the file, inside the dossier's folder",
                            "texts/points-v2.docx"),
                    key(
                            "sha256",
                            new Shape.Hash(),
                            "hash of the file as it was last looked at",
                            "9f86d0..."),
                    key(
                            "status",
                            words(Text.Status.values()),
                            "how far it has come; draft when not given",
                            "proposed"),
                    key(
                            "instrument",
                            words(Instrument.values()),
                            "its rung on the ladder of instruments",
                            "talking points"),
                    key("replaces", one(Text.class), "the version before", "d1"),
                    key(
                            "settles",
                            new Shape.Keyed(
                                    new Shape.Names.Free("clause"),
                                    new Shape.Keyed(
                                            new Shape.Names.Existing(List.of(Issue.class)), LINE)),
                            "which clause settles which issue, and by which option",
                            "\"3\": ..."),
                    key(
                            "meets",
                            keyed("clause", many(Interest.class)),
                            "which clause meets which stated interests, in a person's reading",
                            "\"3\": [aldoria.irrigation]"),
                    key(
                            "meets vaguely",
                            keyed("clause", many(Interest.class)),
                            "the same for clauses that meet an interest only in vague words",
                            "\"6\": [berun.trade]"),
                    basis(),
                    visibility());

    static final Shape.Group ASSURANCE =
            group(
                    "assurance",
                    must("by", SOMEBODY, "who promised", "vell"),
                    key("to", SOME_PEOPLE, "to whom", "aldoria"),
                    must(
                            "says",
                            PHRASE,
                            "what was promised",
                            "The crossing will be reopened whatever happens."),
                    key("on", DAY, "the day", "2031-03-02"),
                    key("in", one(Channel.class), "the channel in which it was said", "visits"),
                    key("witness", SOME_PEOPLE, "who heard it", "okan"),
                    key(
                            "written",
                            WRITTEN,
                            "where it is written: nowhere, or a text and clause",
                            "nowhere"),
                    about(),
                    basis(),
                    visibility());

    static final Shape.Group VERSION =
            group(
                    "version",
                    must("text", DOCUMENT, "the document", "d1"),
                    key("clause", LINE, "the clause, as printed", "\"3\""),
                    key("says", PHRASE, "how it is worded there", "up to sixty"));

    static final Shape.Group REPORT =
            group(
                    "report",
                    must(
                            "finding",
                            words(Commitment.Finding.values()),
                            "claimed, denied or verified",
                            "claimed"),
                    key("on", DAY, "the day", "2031-07-02"),
                    key("by", SOMEBODY, "who says so", "berun"),
                    key("says", PHRASE, "what exactly", "Sixty since the first of June"),
                    basis());

    static final Shape.Group RUNG =
            group(
                    "instrument",
                    key(
                            "cost to breaker",
                            new Shape.Keyed(new Shape.Names.Existing(List.of(Party.class)), NUMBER),
                            "what breaking it costs, in points on the breaker's own scale; one line per party",
                            "aldoria: 6-12"),
                    key(
                            "takes",
                            DURATION,
                            "the shortest time from signature until it binds",
                            "8 months"),
                    key(
                            "ratified by",
                            many(Party.class, Audience.class),
                            "who must approve it before it binds",
                            "[aldoria.parliament]"),
                    basis(),
                    visibility());

    static final Shape.Group COMMITMENT =
            group(
                    "commitment",
                    must("who", SOMEBODY, "who does it", "berun"),
                    key("to", SOME_PEOPLE, "for whom", "aldoria"),
                    must("does", PHRASE, "what", "Release 60 m3/s from June to August"),
                    key("due", DAY, "by when", "2031-06-01"),
                    key("until", DAY, "until when it holds", "2036-08-31"),
                    key("phase", new Shape.Whole(1, 1000), "in which phase", "1"),
                    key("after", many(Commitment.class), "what must come first", "[k1]"),
                    key(
                            "when",
                            PHRASE,
                            "a condition in words",
                            "if the gauge stands above two metres"),
                    key(
                            "written",
                            WRITTEN,
                            "where it is written: nowhere, or a text and clause",
                            "{text: d2, clause: \"3\"}"),
                    key("decided by", SOME_PEOPLE, "who decides that it is due or done", "council"),
                    key("verified by", SOME_PEOPLE, "who verifies; left out: nobody", "council"),
                    key("test", PHRASE, "by what test", "Gauge at Serin lock, daily mean"),
                    key(
                            "undo",
                            words(Commitment.Undo.values()),
                            "how long it takes to undo",
                            "days"),
                    key(
                            "snap back",
                            PHRASE,
                            "what comes back by itself when it is broken",
                            "The limits return"),
                    key(
                            "instrument",
                            words(Instrument.values()),
                            "the instrument that carries it, where it is not the text's own",
                            "joint statement"),
                    key(
                            "state",
                            words(Commitment.State.values()),
                            "how far it has come; said when not given",
                            "proposed"),
                    key("signatory", one(Person.class), "whose word it is", "maro"),
                    key("cost to giver", NUMBER, "points on the giver's scale", "10-20"),
                    key("value to receiver", NUMBER, "points on the receiver's scale", "25-40"),
                    key(
                            "versions",
                            new Shape.Listed(VERSION),
                            "how other documents word it",
                            "- text: d1"),
                    key(
                            "reports",
                            new Shape.Listed(REPORT),
                            "what was said about compliance",
                            "- finding: claimed"),
                    basis(),
                    visibility());

    static final Shape.Group CRITERION =
            group(
                    "criterion",
                    must(
                            "question",
                            PHRASE,
                            "the question it asks",
                            "Can it be delivered in time?"),
                    key(
                            "kind",
                            words(Criterion.Kind.values()),
                            "a screen (met or not) or a measure (a number to rank by); screen when not given",
                            "measure"),
                    key(
                            "better",
                            new Shape.OneOf(List.of("higher", "lower")),
                            "for a measure: which way is better",
                            "lower"),
                    key("unit", LINE, "for a measure: the unit", "months"),
                    key(
                            "weight",
                            PERCENT,
                            "for a measure: its share of concern, in percent",
                            "20-40"),
                    visibility());

    static final Shape.Group SCREEN =
            group(
                    "screen",
                    must(
                            "verdict",
                            words(Incentive.Verdict.values()),
                            "met, not met or unknown",
                            "met"),
                    key("why", PHRASE, "the reason", "The port asked for it twice."),
                    basis());

    static final Shape.Group INCENTIVE =
            group(
                    "incentive",
                    must("what", PHRASE, "what is given", "Port dredging fund"),
                    key("from", SOME_PEOPLE, "who gives", "council"),
                    key("to", SOME_PEOPLE, "who receives", "berun"),
                    key("proposed by", SOMEBODY, "who proposed it", "council"),
                    key(
                            "status",
                            words(Incentive.Status.values()),
                            "how far it has come; idea when not given",
                            "offered"),
                    key(
                            "why not",
                            PHRASE,
                            "why it was rejected or withdrawn",
                            "The fund's rules forbid it."),
                    key("cost to giver", NUMBER, "points on the giver's scale", "5-10"),
                    key("value to receiver", NUMBER, "points on the receiver's scale", "15-30"),
                    key(
                            "screens",
                            new Shape.Keyed(
                                    new Shape.Names.Existing(List.of(Criterion.class)),
                                    new Shape.ShortOrLong(
                                            words(Incentive.Verdict.values()), SCREEN)),
                            "how it comes out on each screen; `clean` is always one of them",
                            "clean: met"),
                    key(
                            "measures",
                            new Shape.Keyed(
                                    new Shape.Names.Existing(List.of(Criterion.class)), NUMBER),
                            "its value on each measure",
                            "speed: 3-5"),
                    key(
                            "only if",
                            CONDITION,
                            "the packages with which it can go",
                            "form is treaty"),
                    key("deliverable by", DAY, "the day by which it can be there", "2032-01-01"),
                    key("lead", DURATION, "time from decision to delivery", "8 months"),
                    basis(),
                    visibility());

    static final Shape.Group INCENTIVES =
            group(
                    "incentives",
                    key(
                            "criteria",
                            new Shape.Keyed(
                                    new Shape.Names.NewIds(Criterion.class, false),
                                    new Shape.ShortOrLong(PHRASE, CRITERION)),
                            "what incentives are held against; `clean` is always there and cannot be switched off",
                            "needed: Does it answer a need?"),
                    key(
                            "list",
                            items(Incentive.class, INCENTIVE),
                            "the incentives",
                            "dredging: ..."));

    static final Shape.Group EVENT =
            group(
                    "event",
                    key("on", DAY, "the day", "2031-01-20"),
                    key("until", DAY, "the last day, of several", "2031-01-22"),
                    key("what", PHRASE, "what happened", "First meeting"),
                    key(
                            "kind",
                            words(Event.Kind.values()),
                            "what sort of event; other when not given",
                            "meeting"),
                    key("by", SOME_PEOPLE, "who did it", "berun"),
                    key("to", SOME_PEOPLE, "to whom", "aldoria"),
                    key("channel", one(Channel.class), "in which channel", "formal"),
                    key("present", SOME_PEOPLE, "who was there", "[okan, maro]"),
                    key("absent", SOME_PEOPLE, "who was expected and was not there", "vell"),
                    key("in person", ANSWERED, "whether they met in person", "yes"),
                    key("place", PHRASE, "where", "Serin lock"),
                    key(
                            "bears on",
                            many(Hypothesis.class, Indicator.class),
                            "hypotheses and indicators it speaks to",
                            "[h1, h2]"),
                    about(),
                    basis(),
                    visibility());

    static final Shape.Group SOURCE =
            group(
                    "source",
                    must(
                            "name",
                            PHRASE,
                            "who or what it is; never the identity of a protected source",
                            "Water ministry of Aldoria"),
                    key(
                            "kind",
                            words(Source.Kind.values()),
                            "what sort of source; other when not given",
                            "official statement"),
                    key("on", DAY, "the day it said so", "2030-06-14"),
                    key(
                            "file",
                            new Shape.FileName(),
                            "the document, inside the dossier's folder",
                            "sources/2030-06-14-ministry.md"),
                    key(
                            "sha256",
                            new Shape.Hash(),
                            "hash of the file as it was last looked at",
                            "9f86d0..."),
                    key("link", LINE, "where it was published", "Lake Courier, 5 March, page 3"),
                    key(
                            "cites",
                            many(Source.class),
                            "sources it repeats: it is not independent of them",
                            "s2"),
                    key(
                            "count",
                            new Shape.Whole(1, 100000),
                            "how many people stand behind it",
                            "1"),
                    key("first hand", ANSWERED, "whether it saw or heard it itself", "yes"),
                    key("in writing", ANSWERED, "whether it is in writing", "no"),
                    key("protected", FLAG, "its identity is kept outside the dossier", "yes"),
                    basis(),
                    visibility());

    static final Shape.Group MEETING_COUNT =
            group(
                    "meeting count",
                    must(
                            "number",
                            new Shape.Whole(1, 1000),
                            "which meeting it is said to be; 1 for the first",
                            "6"),
                    must("between", SOME_PEOPLE, "between whom", "[okan, vell]"),
                    key("in", new Shape.Whole(1, 9999), "of which year; left out: of all", "2031"),
                    key("since", DAY, "since which day; left out: since ever", "2029-05-10"),
                    key("in person", FLAG, "whether calls and the like are left out", "yes"));

    static final Shape.Group CLAIM =
            group(
                    "claim",
                    must("says", PHRASE, "what is claimed", "Aldoria will not accept 40 m3/s"),
                    must("source", many(Source.class, Text.class), "the source, or several", "s1"),
                    key("by", SOMEBODY, "whose words they are", "okan"),
                    key("on", DAY, "the day", "2030-06-14"),
                    key(
                            "entry",
                            new Shape.LedgerEntry(),
                            "the ledger entry it comes from",
                            "2030-06-14-ministry#q3"),
                    key(
                            "certainty",
                            words(Claim.Certainty.values()),
                            "how it was said; asserted when not given",
                            "asserted"),
                    about(),
                    key(
                            "counts",
                            MEETING_COUNT,
                            "the number that it gives a meeting, to stand beside the record's own",
                            "{number: 6, between: [okan, vell], in: 2031}"),
                    visibility());

    static final Shape.Group JUDGEMENT =
            group(
                    "judgement",
                    must("by", LINE, "whose judgement it is", "AB"),
                    key("on", DAY, "the day", "2031-03-08"),
                    must(
                            "why",
                            PHRASE,
                            "the reason",
                            "Two team sessions; answers spread over 15 points."),
                    about(),
                    basis(),
                    visibility());

    static final Shape.Group HYPOTHESIS =
            group(
                    "hypothesis",
                    must("says", PHRASE, "the reading", "Berun wants a treaty and will pay for it"),
                    about(),
                    must(
                            "rivals",
                            many(Hypothesis.class),
                            "readings that say otherwise; at least one",
                            "[h1]"),
                    key("would change our mind", PHRASE, "what would", "A sealed sluice in June"),
                    key(
                            "marks",
                            new Shape.Keyed(
                                    new Shape.Names.Free("analyst"),
                                    new Shape.Keyed(
                                            new Shape.Names.Existing(List.of(Item.class)),
                                            words(Hypothesis.Fit.values()))),
                            "each analyst's marks: evidence and whether it fits",
                            "AB: ..."),
                    basis(),
                    visibility());

    static final Shape.Group INDICATOR =
            group(
                    "indicator",
                    must(
                            "what",
                            PHRASE,
                            "what one would see",
                            "Berun opens its accounts of the sluice"),
                    key("of", SOMEBODY, "who would do it", "berun"),
                    key(
                            "sort",
                            words(Indicator.Sort.values()),
                            "word or deed; word when not given",
                            "deed"),
                    key("cost to sender", NUMBER, "what it costs the sender, in points", "5-15"),
                    key("speaks for", many(Hypothesis.class), "hypotheses it speaks for", "[h2]"),
                    key(
                            "speaks against",
                            many(Hypothesis.class),
                            "hypotheses it speaks against",
                            "[h1]"),
                    key("agreed on", DAY, "when the analysts agreed on it", "2031-02-01"),
                    key("seen in", many(Event.class, Claim.class), "where it was seen", "[e3]"),
                    basis(),
                    visibility());

    static final Shape.Group DEADLINE =
            group(
                    "deadline",
                    must(
                            "what",
                            PHRASE,
                            "what happens on that day",
                            "The fisheries treaty expires"),
                    must("on", DAY, "the day", "2032-02-01"),
                    key(
                            "kind",
                            words(Deadline.Kind.values()),
                            "what sort of date; other when not given",
                            "expiry"),
                    key("notice", DURATION, "how long before it somebody must say so", "6 months"),
                    key("lead", DURATION, "how long before it one must start", "8 months"),
                    about(),
                    basis(),
                    visibility());

    static final Shape.Group SCENARIO =
            group(
                    "scenario",
                    must("if", PHRASE, "what happens", "Round two fails"),
                    must("then", PHRASE, "what follows", "The limits stay"),
                    key("chance", PERCENT, "in percent", "35-55 %"),
                    key("review on", DAY, "when to look again", "2031-04-01"),
                    about(),
                    basis(),
                    visibility());

    static final Shape.Group CONSENT =
            group(
                    "consent",
                    must("of", one(Party.class), "who must consent", "council"),
                    key(
                            "when",
                            CONDITION,
                            "the packages that need it; left out: all",
                            "crossing is council staff"),
                    key(
                            "state",
                            words(Consent.State.values()),
                            "given, withheld or unknown",
                            "unknown"),
                    key("why", PHRASE, "the reason", "It pays the staff."),
                    basis(),
                    visibility());

    static final Shape.Group REPLACEMENT =
            group(
                    "replacement",
                    must(
                            "defeats",
                            one(Issue.class, Commitment.class, Incentive.class),
                            "what it makes useless",
                            "k2"),
                    must("by", SOMEBODY, "who can replace what is restricted", "council"),
                    key("how", PHRASE, "how", "Buys the grain that Aldoria does not"),
                    basis(),
                    visibility());

    static final Shape.Group STORY =
            group(
                    "story",
                    must("by", SOMEBODY, "who tells it", "berun"),
                    must(
                            "to",
                            many(Audience.class, Party.class, Person.class),
                            "to whom",
                            "berun.port unions"),
                    must("says", PHRASE, "what they were told", "The post stays ours."),
                    about(),
                    key("clause", LINE, "the clause it is about, as printed", "\"4\""),
                    key("on", DAY, "the day", "2031-03-04"),
                    basis(),
                    visibility());

    static final Shape.Group QUESTION =
            group(
                    "question",
                    must("to", SOME_PEOPLE, "whom we ask", "berun"),
                    must("asks", PHRASE, "what we ask", "Who pays for the joint post?"),
                    key("on", DAY, "when we asked; left out: not yet", "2031-03-02"),
                    key(
                            "answer",
                            many(Claim.class, Event.class, Assurance.class),
                            "what answers it; left out: open",
                            "c6"),
                    about(),
                    basis(),
                    visibility());

    /// The dossier itself.
    public static final Shape.Group TOP =
            group(
                    "dossier",
                    key("parley", LINE, "version of this format", "\"1\""),
                    key("title", PHRASE, "what the dossier is about", "Lake Serin talks"),
                    key("as of", DAY, "the day it speaks of", "2031-03-10"),
                    key("next round", DAY, "the next meeting", "2031-03-18"),
                    key(
                            "visibility",
                            words(Visibility.values()),
                            "who may see whatever does not say otherwise; team when not given",
                            "team"),
                    key(
                            "parties",
                            items(Party.class, PARTY),
                            "who takes part, guarantees, decides or is touched",
                            "aldoria: ..."),
                    key(
                            "people",
                            items(Person.class, PERSON),
                            "who speaks, signs, attends, witnesses, and on what authority",
                            "okan: ..."),
                    key(
                            "channels",
                            items(Channel.class, CHANNEL),
                            "ways in which the parties talk",
                            "formal: ..."),
                    key(
                            "issues",
                            items(Issue.class, ISSUE),
                            "the questions to settle",
                            "water: ..."),
                    key(
                            "preferences",
                            new Shape.Keyed(
                                    new Shape.Names.Existing(List.of(Party.class)), PREFERENCE),
                            "what each party wants, as ranges: party, then issue",
                            "aldoria: ..."),
                    key(
                            "red lines",
                            items(RedLine.class, RED_LINE),
                            "what a party says it will never accept",
                            "l1: ..."),
                    key(
                            "rules",
                            items(Rule.class, RULE),
                            "what can and cannot stand together in a package",
                            "r1: ..."),
                    key(
                            "texts",
                            items(Text.class, TEXT),
                            "the successive texts and other documents",
                            "d1: ..."),
                    key(
                            "assurances",
                            items(Assurance.class, ASSURANCE),
                            "what somebody was promised",
                            "a1: ..."),
                    key(
                            "instruments",
                            items(Rung.class, RUNG),
                            "what each instrument of the ladder means here: talking points to ratified treaty",
                            "ratified treaty: ..."),
                    key(
                            "commitments",
                            items(Commitment.class, COMMITMENT),
                            "who does what, by when, after what",
                            "k1: ..."),
                    key(
                            "incentives",
                            INCENTIVES,
                            "what could be given to move a party",
                            "list: ..."),
                    key("events", items(Event.class, EVENT), "what happened", "e1: ..."),
                    key(
                            "sources",
                            items(Source.class, SOURCE),
                            "where something is known from",
                            "s1: ..."),
                    key("claims", items(Claim.class, CLAIM), "what sources say", "c1: ..."),
                    key(
                            "judgements",
                            items(Judgement.class, JUDGEMENT),
                            "what an analyst thinks, named and dated",
                            "j1: ..."),
                    key(
                            "hypotheses",
                            items(Hypothesis.class, HYPOTHESIS),
                            "rival readings of what a party is up to",
                            "h1: ..."),
                    key(
                            "indicators",
                            items(Indicator.class, INDICATOR),
                            "observations agreed beforehand that would tell them apart",
                            "i1: ..."),
                    key(
                            "calendar",
                            items(Deadline.class, DEADLINE),
                            "dates that do not wait",
                            "elections: ..."),
                    key(
                            "scenarios",
                            items(Scenario.class, SCENARIO),
                            "what would follow if",
                            "n1: ..."),
                    key(
                            "consents",
                            items(Consent.class, CONSENT),
                            "whose consent a package needs",
                            "y1: ..."),
                    key(
                            "replacements",
                            items(Replacement.class, REPLACEMENT),
                            "who can replace what is restricted",
                            "x1: ..."),
                    key(
                            "stories",
                            items(Story.class, STORY),
                            "what is told to which audience",
                            "t1: ..."),
                    key(
                            "questions",
                            items(Question.class, QUESTION),
                            "what we asked, or mean to",
                            "q1: ..."));

    private Vocabulary() {}

    private static Shape.Group group(String name, Shape.Key... keys) {
        return new Shape.Group(name, List.of(keys));
    }

    private static Shape.Key key(String name, Shape shape, String meaning, String example) {
        return new Shape.Key(name, shape, false, meaning, example);
    }

    private static Shape.Key must(String name, Shape shape, String meaning, String example) {
        return new Shape.Key(name, shape, true, meaning, example);
    }

    private static Shape.Key must(Shape.Key key) {
        return must(key.name(), key.shape(), key.meaning(), key.example());
    }

    private static Shape.Key basis() {
        return basis("what it rests on: claims, judgements, sources, texts, events", "[c1, j2]");
    }

    private static Shape.Key basis(String meaning, String example) {
        return key("basis", ANYTHING, meaning, example);
    }

    private static Shape.Key about() {
        return key("about", ANYTHING, "what it is about: ids of anything", "[crossing]");
    }

    private static Shape.Key visibility() {
        return key(
                "visibility",
                words(Visibility.values()),
                "who may see it; else as the dossier says",
                "mediator-only");
    }

    private static Shape words(Word... words) {
        return new Shape.OneOf(Arrays.stream(words).map(Word::key).toList());
    }

    @SafeVarargs
    private static Shape one(Class<? extends Item>... kinds) {
        return new Shape.Reference(List.of(kinds), false);
    }

    @SafeVarargs
    private static Shape many(Class<? extends Item>... kinds) {
        return new Shape.Reference(List.of(kinds), true);
    }

    private static Shape keyed(String what, Shape value) {
        return new Shape.Keyed(new Shape.Names.Free(what), value);
    }

    private static Shape items(Class<? extends Item> kind, Shape value) {
        return new Shape.Keyed(new Shape.Names.NewIds(kind, false), value);
    }

    private static Shape owned(Class<? extends Item> kind, Shape value) {
        return new Shape.Keyed(new Shape.Names.NewIds(kind, true), value);
    }
}
