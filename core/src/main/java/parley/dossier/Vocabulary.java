package parley.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import parley.model.Assurance;
import parley.model.Basis;
import parley.model.Channel;
import parley.model.Claim;
import parley.model.Commitment;
import parley.model.Consent;
import parley.model.Criterion;
import parley.model.Deadline;
import parley.model.Dossier;
import parley.model.Estimate;
import parley.model.Event;
import parley.model.Hypothesis;
import parley.model.Incentive;
import parley.model.Indicator;
import parley.model.Issue;
import parley.model.Judgement;
import parley.model.Party;
import parley.model.Person;
import parley.model.Preference;
import parley.model.Question;
import parley.model.RedLine;
import parley.model.Replacement;
import parley.model.Rule;
import parley.model.Rung;
import parley.model.Scenario;
import parley.model.Source;
import parley.model.Story;
import parley.model.Text;
import parley.model.Written;

/// The register of record types: which section holds which, and with it every key that a dossier
/// may have. Reader, check of shapes, forms, tables, search, `why`, the JSON Schema and
/// docs/dossier.md walk over it from [#TOP].
public final class Vocabulary {

    /// Languages in which a phrase may be given.
    public static final List<String> LANGUAGES =
            List.of("en", "fr", "ar", "de", "es", "pt", "ru", "zh");

    private static final RecordType<Estimate> NUMBER =
            RecordType.of(
                    "estimate",
                    """
                    range (needed) | the number or range | 40-60
                        Fourchette | le nombre ou la fourchette
                    basis | what this number rests on | c3
                        Fondement | sur quoi repose ce nombre
                    """,
                    row -> {
                        Estimate number = row.estimate("range");
                        Basis own = row.basis();
                        return number == null ? null : new Estimate(number.range(), own);
                    });

    static final RecordType<Written> IN_A_TEXT =
            RecordType.of(
                    "written",
                    """
                    text (needed) | the text or source in which it is written | d2
                        Texte | le texte ou la source où c’est écrit
                    clause | the clause, as printed | "3"
                        Clause | la clause, telle qu’imprimée
                    quote | its words | releases sixty cubic metres a second
                        Citation | ses mots
                    """,
                    Vocabulary::written);

    static final RecordType<Dossier> DOSSIER =
            RecordType.of(
                    "dossier",
                    """
                    parley | version of this format | "1"
                        Version du format | version de ce format
                    title | what the dossier is about | Lake Serin talks
                        Titre | de quoi traite le dossier
                    as of | the day it speaks of | 2031-03-10
                        Au | le jour dont il parle
                    next round | the next meeting | 2031-03-18
                        Prochaine réunion | la prochaine réunion
                    visibility | who may see whatever does not say otherwise; team when not given | team
                        Visibilité | qui peut voir ce qui ne dit pas autre chose ; « team » (équipe) si rien n’est dit
                    parties | who takes part, guarantees, decides or is touched | aldoria: ...
                        Parties | qui participe, garantit, décide ou est touché
                    people | who speaks, signs, attends, witnesses, and on what authority | okan: ...
                        Personnes | qui parle, signe, assiste, témoigne, et avec quelle autorité
                    channels | ways in which the parties talk | formal: ...
                        Canaux | les voies par lesquelles les parties se parlent
                    issues | the questions to settle | water: ...
                        Questions à régler | les questions à régler
                    preferences | what each party wants, as ranges: party, then issue | aldoria: ...
                        Préférences | ce que veut chaque partie, en fourchettes : partie, puis question
                    red lines | what a party says it will never accept | l1: ...
                        Lignes rouges | ce qu’une partie dit ne jamais vouloir accepter
                    rules | what can and cannot stand together in a package | r1: ...
                        Règles | ce qui peut ou ne peut pas aller ensemble dans un accord
                    texts | the successive texts and other documents | d1: ...
                        Textes | les textes successifs et les autres documents
                    assurances | what somebody was promised | a1: ...
                        Assurances | ce qui a été promis à quelqu’un
                    instruments | what each instrument of the ladder means here: talking points to ratified treaty | ratified treaty: ...
                        Instruments | ce que signifie ici chaque barreau de l’échelle des instruments, des points de discussion au traité ratifié
                    commitments | who does what, by when, after what | k1: ...
                        Engagements | qui fait quoi, pour quand, après quoi
                    incentives | what could be given to move a party | list: ...
                        Incitations | ce qui pourrait être donné pour faire bouger une partie
                    events | what happened | e1: ...
                        Événements | ce qui s’est passé
                    sources | where something is known from | s1: ...
                        Sources | d’où l’on sait quelque chose
                    claims | what sources say | c1: ...
                        Affirmations | ce que disent les sources
                    judgements | what an analyst thinks, named and dated | j1: ...
                        Jugements | ce que pense un analyste, avec son nom et la date
                    hypotheses | rival readings of what a party is up to | h1: ...
                        Hypothèses | lectures rivales de ce que prépare une partie
                    indicators | observations agreed beforehand that would tell them apart | i1: ...
                        Indices | observations convenues d’avance qui les départageraient
                    calendar | dates that do not wait | elections: ...
                        Calendrier | les dates qui n’attendent pas
                    scenarios | what would follow if | n1: ...
                        Scénarios | ce qui suivrait si
                    consents | whose consent a package needs | y1: ...
                        Consentements | de qui un accord a besoin du consentement
                    replacements | who can replace what is restricted | x1: ...
                        Remplacements | qui peut remplacer ce qui est restreint
                    stories | what is told to which audience | t1: ...
                        Récits | ce qui est raconté à quel public
                    questions | what we asked, or mean to | q1: ...
                        Questions posées | ce que nous avons demandé, ou voulons demander
                    """,
                    Vocabulary::dossier);

    /// The dossier itself.
    public static final Shape.Group TOP = DOSSIER.group();

    public static final Shape.Group ESTIMATE = NUMBER.group();

    public static final Shape.Group WRITTEN_IN = IN_A_TEXT.group();

    private static final Map<String, Shape.Group> GROUPS = new LinkedHashMap<>();

    static {
        collect(TOP);
    }

    private Vocabulary() {}

    /// Every group of keys there is, by name, in the order in which the dossier names them.
    public static Map<String, Shape.Group> groups() {
        return Collections.unmodifiableMap(GROUPS);
    }

    /// The key of that name in the group, or in the first that has one where the group is not known.
    static Optional<Shape.Key> findKey(String group, String key) {
        return GROUPS.values().stream()
                .filter(g -> group.isEmpty() || g.name().equals(group))
                .flatMap(g -> g.find(key).stream())
                .findFirst();
    }

    private static void collect(Shape shape) {
        switch (shape) {
            case Shape.Group group -> {
                if (GROUPS.putIfAbsent(group.name(), group) == null) {
                    group.keys().forEach(key -> collect(key.shape()));
                    group.others().forEach(Vocabulary::collect);
                }
            }
            case Shape.Listed(Shape of) -> collect(of);
            case Shape.Keyed(_, Shape value) -> collect(value);
            case Shape.ShortOrLong(Shape brief, Shape full) -> {
                collect(brief);
                collect(full);
            }
            case Shape.Number _ -> collect(ESTIMATE);
            case Shape.WrittenIn _ -> collect(WRITTEN_IN);
            case Shape.Phrase _, Shape.Reference _, Shape.Condition _, Shape.Plain _ -> {}
        }
    }

    private static Written written(Row row) {
        String text = row.document("text");
        String clause = row.line("clause");
        String quote = row.line("quote");
        return text == null ? new Written.NotSaid() : new Written.In(text, clause, quote);
    }

    private static Dossier dossier(Row row) {
        row.line("parley");
        List<Issue> issues = row.items("issues", Issue.class, IssueType.ISSUE);
        row.context().issues(issues, row.names("issues"));
        List<Party> parties = row.items("parties", Party.class, PartyType.PARTY);
        Map<String, Preference> wants =
                row.byId("preferences", PreferenceType.PREFERENCE, Party.class);
        IncentiveType.Section incentives =
                Objects.requireNonNull(row.group("incentives", IncentiveType.INCENTIVES));
        return new Dossier(
                        new Dossier.Heading(
                                row.phrase("title"),
                                row.day("as of"),
                                row.day("next round"),
                                row.visibility()),
                        wants(parties, wants),
                        Map.of(),
                        0)
                .with(Party.class, parties)
                .with(Person.class, row.items("people", Person.class, PersonType.PERSON))
                .with(Channel.class, row.items("channels", Channel.class, ChannelType.CHANNEL))
                .with(Issue.class, issues)
                .with(RedLine.class, row.items("red lines", RedLine.class, RedLineType.RED_LINE))
                .with(Rule.class, row.items("rules", Rule.class, RuleType.RULE))
                .with(Text.class, row.items("texts", Text.class, TextType.TEXT))
                .with(
                        Assurance.class,
                        row.items("assurances", Assurance.class, AssuranceType.ASSURANCE))
                .with(Rung.class, row.items("instruments", Rung.class, RungType.RUNG))
                .with(
                        Commitment.class,
                        row.items("commitments", Commitment.class, CommitmentType.COMMITMENT))
                .with(Criterion.class, incentives.criteria())
                .with(Incentive.class, incentives.list())
                .with(Event.class, row.items("events", Event.class, EventType.EVENT))
                .with(Source.class, row.items("sources", Source.class, SourceType.SOURCE))
                .with(Claim.class, row.items("claims", Claim.class, ClaimType.CLAIM))
                .with(
                        Judgement.class,
                        row.items("judgements", Judgement.class, JudgementType.JUDGEMENT))
                .with(
                        Hypothesis.class,
                        row.items("hypotheses", Hypothesis.class, HypothesisType.HYPOTHESIS))
                .with(
                        Indicator.class,
                        row.items("indicators", Indicator.class, IndicatorType.INDICATOR))
                .with(Deadline.class, row.items("calendar", Deadline.class, DeadlineType.DEADLINE))
                .with(Scenario.class, row.items("scenarios", Scenario.class, ScenarioType.SCENARIO))
                .with(Consent.class, row.items("consents", Consent.class, ConsentType.CONSENT))
                .with(
                        Replacement.class,
                        row.items("replacements", Replacement.class, ReplacementType.REPLACEMENT))
                .with(Story.class, row.items("stories", Story.class, StoryType.STORY))
                .with(
                        Question.class,
                        row.items("questions", Question.class, QuestionType.QUESTION));
    }

    /// In the order in which the preferences are written; what a party has without a deal stands
    /// with the party.
    private static List<Preference> wants(List<Party> parties, Map<String, Preference> wants) {
        List<Preference> all = new ArrayList<>();
        wants.forEach((id, want) ->
                parties.stream()
                        .filter(party -> party.id().equals(id))
                        .findFirst()
                        .ifPresent(party ->
                                all.add(
                                        party.noDeal() == null
                                                ? want
                                                : want.withNoDeal(party.noDeal()))));
        return all;
    }
}
