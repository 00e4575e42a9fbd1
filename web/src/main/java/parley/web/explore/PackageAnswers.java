package parley.web.explore;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import parley.analysis.audience.AtHome;
import parley.analysis.explore.Explored;
import parley.analysis.explore.Explorer;
import parley.analysis.explore.Near;
import parley.analysis.explore.Sketch;
import parley.analysis.linkage.Exchange;
import parley.analysis.reading.Difference;
import parley.analysis.reading.Frequencies;
import parley.analysis.reading.GainBounds;
import parley.analysis.reading.Verdict;
import parley.analysis.reading.Wilson;
import parley.model.Dossier;
import parley.model.Method;
import parley.model.Outcome;
import parley.model.Party;
import parley.model.RedLine;
import parley.model.Rule;
import parley.report.Candidate;
import parley.report.Names;
import parley.web.explore.Answer.Counting;
import parley.web.explore.Answer.FairPart;
import parley.web.explore.Answer.FairRow;
import parley.web.explore.Answer.HomeRow;
import parley.web.explore.Answer.Item;
import parley.web.explore.Answer.NearPart;
import parley.web.explore.Answer.NearRow;
import parley.web.explore.Answer.PartyRow;
import parley.web.explore.Answer.TradePart;
import parley.web.explore.Answer.TradeRow;
import parley.web.page.DossierRequest;
import parley.web.work.Work;

/// Says in words what was computed of one package.
final class PackageAnswers {

    /// Groups at home that are named in the sentence on top.
    private static final int NAMED = 3;

    /// Nearest packages that are named for each meaning of "all accept".
    private static final int NEAR = 2;

    private final DossierRequest asked;
    private final ExploreWords phrases;
    private final Explorer explorer;
    private final LevelExplorer exploring;
    private final Explored explored;

    /// The parties in alphabetical order.
    private final List<String> parties;

    private final Map<Outcome, String> marks = new LinkedHashMap<>();

    PackageAnswers(
            DossierRequest asked,
            Names names,
            LevelExplorer exploring,
            Explorer explorer,
            Outcome outcome) {
        this.asked = asked;
        this.phrases = new ExploreWords(asked.visit(), names);
        this.explorer = explorer;
        this.exploring = exploring;
        this.explored = explorer.at(outcome);
        this.parties = names.alphabetical(explorer.bargain());
    }

    Answer answer(boolean countFair) {
        List<Near.Way> ways = ways();
        ways.forEach(way ->
                marks.put(way.acceptance().outcome(), Character.toString('a' + marks.size())));
        Optional<Work<List<Candidate>>> counting = exploring.findFair(countFair);
        List<Candidate> candidates = counting.flatMap(Work::findResult).orElse(List.of());
        Counting state =
                counting.isEmpty()
                        ? Counting.NOT_ASKED
                        : counting.get().isRunning() ? Counting.UNDER_WAY : Counting.DONE;
        return new Answer(
                address(explored.outcome()),
                said(),
                figure(ways, candidates),
                parties.stream().map(this::party).toList(),
                explored.broken().stream().map(this::rule).toList(),
                explored.crossed().stream().map(this::line).toList(),
                explored.home().stream().map(this::home).toList(),
                isHomeHidden(),
                near(ways),
                trades(),
                new FairPart(
                        state,
                        phrases.say(exploring.isSingle() ? "fair.law.single" : "fair.law"),
                        candidates.stream().map(this::fair).toList()));
    }

    Explored explored() {
        return explored;
    }

    private String address(Outcome outcome) {
        return asked.base() + "/explore?" + Choice.query(outcome);
    }

    private String said() {
        StringBuilder said = new StringBuilder();
        if (!explored.feasible()) {
            said.append(phrases.say("broken", explored.broken().size(), explored.crossed().size()))
                    .append(' ');
        }
        said.append(phrases.say("group." + ExploreWords.key(explored.group())));
        for (Verdict verdict : List.of(Verdict.NONE, Verdict.SOME)) {
            List<String> refusing =
                    explored.home().stream()
                            .filter(s -> s.verdict() == verdict && !s.group().alike())
                            .map(s -> name(s.group()))
                            .toList();
            if (!refusing.isEmpty()) {
                said.append(' ')
                        .append(
                                phrases.say(
                                        "refuses." + ExploreWords.key(verdict), named(refusing)));
            }
        }
        return said.toString();
    }

    private String named(List<String> groups) {
        List<String> named = new ArrayList<>(groups);
        if (groups.size() > NAMED + 1) {
            named = new ArrayList<>(groups.subList(0, NAMED));
            named.add(phrases.say("others", groups.size() - NAMED));
        }
        return phrases.words().list(named);
    }

    private String name(AtHome.Group group) {
        return group.name().in(phrases.words().locale(), phrases.words().capital(group.id()));
    }

    private PartyRow party(String id) {
        GainBounds bounds = bounds(id, explored.acceptance().parties());
        return new PartyRow(
                id,
                phrases.names().party(id),
                bounds.verdict(),
                phrases.gain(bounds.smallest(), bounds.largest()),
                explored.crossed().stream().anyMatch(line -> line.party().equals(id)));
    }

    static GainBounds bounds(String party, List<GainBounds> all) {
        return all.stream().filter(b -> b.party().equals(party)).findFirst().orElseThrow();
    }

    private Item rule(Rule rule) {
        return new Item(
                rule.id(), rule.why().in(phrases.words().locale(), phrases.say("rule", rule.id())));
    }

    private Item line(RedLine line) {
        String words = line.words().in(phrases.words().locale(), phrases.say("line", line.id()));
        return new Item(line.id(), phrases.say("pair", phrases.names().party(line.party()), words));
    }

    private HomeRow home(AtHome.Stand stand) {
        AtHome.Group group = stand.group();
        return new HomeRow(
                group.id(),
                name(group),
                phrases.names().party(group.party()),
                group.kind(),
                phrases.words().range(group.threshold()),
                group.alike(),
                stand.verdict(),
                phrases.gain(stand.gain().smallest(), stand.gain().largest()));
    }

    /// Whether these readers do not see every group at home.
    private boolean isHomeHidden() {
        return groups(asked.dossier()) > groups(asked.seen());
    }

    private static long groups(Dossier dossier) {
        return dossier.parties().stream()
                .mapToLong((Party p) -> p.audiences().size() + p.factions().size())
                .sum();
    }

    /// The nearest packages for all meanings of "all accept" together, each once: fewest changes first, then who accepts more surely.
    private List<Near.Way> ways() {
        Map<Outcome, Near.Way> all = new LinkedHashMap<>();
        for (Near near : explored.nearest()) {
            List<Near.Way> found =
                    switch (near.answer()) {
                        case Near.Answer.Found(int _, List<Near.Way> some, boolean _) -> some;
                        case Near.Answer.LimitReached(int _, Near.Way known) ->
                                known == null ? List.of() : List.of(known);
                        case Near.Answer.Here(), Near.Answer.None() -> List.of();
                    };
            found.stream()
                    .limit(NEAR)
                    .forEach(way -> all.putIfAbsent(way.acceptance().outcome(), way));
        }
        return all.values().stream()
                .sorted(
                        Comparator.comparingInt((Near.Way way) -> way.changes().size())
                                .thenComparing(way -> way.acceptance().group())
                                .thenComparing(Near.Way::ratifiers))
                .toList();
    }

    private NearPart near(List<Near.Way> ways) {
        boolean ratified = explorer.stances().stream().anyMatch(Near.Stance::atHome);
        return new NearPart(
                here(ratified),
                ways.stream()
                        .map(way ->
                                new NearRow(
                                        mark(way.acceptance().outcome()),
                                        phrases.changes(way.changes()),
                                        address(way.acceptance().outcome()),
                                        way.changes().size(),
                                        way.acceptance().group(),
                                        ratified ? way.ratifiers() : null))
                        .toList(),
                notes());
    }

    /// What to say where there is nothing nearer; empty where there is.
    private String here(boolean ratified) {
        return explored.nearest().stream().allMatch(n -> n.answer() instanceof Near.Answer.Here)
                ? phrases.say(ratified ? "near.here.home" : "near.here")
                : "";
    }

    private String mark(Outcome outcome) {
        return Objects.requireNonNull(marks.get(outcome));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        List<Near.Stance> none = new ArrayList<>();
        boolean more = false;
        for (Near near : explored.nearest()) {
            Near.Stance stance = near.stance();
            switch (near.answer()) {
                case Near.Answer.Here() -> {}
                case Near.Answer.Found found -> more |= !found.all();
                case Near.Answer.None() -> {
                    if (none.stream().noneMatch(stance::asksMoreThan)) {
                        notes.add(phrases.say("near.none." + key(stance)));
                    }
                    none.add(stance);
                }
                case Near.Answer.LimitReached(int changes, Near.Way known) ->
                        notes.add(
                                phrases.say(
                                        known == null ? "near.limit" : "near.limit.known",
                                        phrases.say("near.stance." + key(stance)),
                                        changes,
                                        known == null ? "" : mark(known.acceptance().outcome())));
            }
        }
        if (more) {
            notes.add(phrases.say("near.more"));
        }
        return notes;
    }

    private static String key(Near.Stance stance) {
        return ExploreWords.key(stance.in()) + (stance.atHome() ? ".home" : "");
    }

    private TradePart trades() {
        var found = explored.exchanges();
        int total = found.every() + found.some();
        return new TradePart(
                phrases.say("trades.found", found.every(), found.some(), total),
                found.exchanges().stream().map(this::trade).toList(),
                found.complete());
    }

    private TradeRow trade(Exchange exchange) {
        String better = "trades." + ExploreWords.key(exchange.better());
        if (exchange.betterForAll() == exchange.better()) {
            better += ".all";
        }
        return new TradeRow(
                phrases.changes(exchange.changes()),
                address(exchange.result()),
                parties.stream().map(p -> effect(p, exchange.effects())).toList(),
                phrases.say(better),
                exchange.alike() - 1);
    }

    private String effect(String party, List<Difference> effects) {
        Difference effect =
                effects.stream().filter(e -> e.party().equals(party)).findFirst().orElseThrow();
        return phrases.gain(effect.smallest(), effect.largest());
    }

    private FairRow fair(Candidate candidate) {
        boolean here = candidate.outcome().equals(explored.outcome());
        return new FairRow(
                candidate.mark(),
                phrases.difference(candidate.outcome(), explored.outcome()),
                here ? null : address(candidate.outcome()),
                Frequencies.SETTLEMENTS.stream().map(m -> share(candidate, m)).toList());
    }

    /// How often a definition selects the package; where all numbers are single, whether it does.
    private String share(Candidate candidate, Method definition) {
        Wilson share = candidate.shares().get(definition);
        if (share == null) {
            return phrases.say("fair.never");
        }
        return share.draws() == 1
                ? phrases.say("fair.selects")
                : phrases.words().percent(share.share());
    }

    private Content figure(List<Near.Way> ways, List<Candidate> candidates) {
        GainFigure figure = new GainFigure(phrases, explorer, parties, this::address);
        figure.here(explored.acceptance());
        ways.forEach(way ->
                figure.near(
                        mark(way.acceptance().outcome()),
                        way.acceptance(),
                        phrases.changes(way.changes())));
        candidates.forEach(c -> figure.fair(c, explored.outcome()));
        String html = figure.html(parties.size() == 2 ? exploring.sketch() : none());
        return new Content() {
            @Override
            public void writeTo(TemplateOutput output) {
                output.writeContent(html);
            }
        };
    }

    private static Sketch none() {
        return new Sketch(List.of(), Method.FRONTIER);
    }
}
