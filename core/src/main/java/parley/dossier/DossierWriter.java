package parley.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.model.Answered;
import parley.model.Audience;
import parley.model.Basis;
import parley.model.Channel;
import parley.model.Claim;
import parley.model.Commitment;
import parley.model.Criterion;
import parley.model.Dossier;
import parley.model.Estimate;
import parley.model.Faction;
import parley.model.Hypothesis;
import parley.model.Incentive;
import parley.model.Interest;
import parley.model.Issue;
import parley.model.Item;
import parley.model.Mandate;
import parley.model.Option;
import parley.model.Party;
import parley.model.Person;
import parley.model.Preference;
import parley.model.Profile;
import parley.model.RedLine;
import parley.model.Rule;
import parley.model.Rung;
import parley.model.Scale;
import parley.model.Scores;
import parley.model.Source;
import parley.model.Text;
import parley.model.Visibility;

/// A dossier as text, anew: for a dossier made by the program. One that a person wrote is changed with
/// [Desk], which keeps their words, order and remarks.
///
/// What is written reads back equal, with two limits: a number without a basis inside an item with one takes on
/// that of the item, and counted conditions exist as rules only.
public final class DossierWriter {

    private final Dossier dossier;
    private final Visibility level;
    private final YamlLines out = new YamlLines();

    private DossierWriter(Dossier dossier) {
        this.dossier = dossier;
        this.level = dossier.visibility();
    }

    /// The text of a `dossier.yaml`.
    public static String write(Dossier dossier) {
        return new DossierWriter(dossier).all();
    }

    private String all() {
        out.word("parley", "1")
                .phrase("title", dossier.title())
                .word("as of", dossier.asOf())
                .word("next round", dossier.nextRound())
                .word("visibility", level);
        section("parties", dossier.parties(), this::party);
        section("people", dossier.people(), this::person);
        section("channels", dossier.channels(), this::channel);
        section("issues", dossier.issues(), (o, i) -> issue(i));
        preferences();
        section("red lines", dossier.redLines(), this::redLine);
        section("rules", dossier.rules(), this::rule);
        section("texts", dossier.texts(), this::text);
        section(
                "assurances",
                dossier.assurances(),
                (o, a) ->
                        o.word("by", a.by())
                                .ids("to", a.to())
                                .phrase("says", a.says())
                                .word("on", a.on())
                                .word("in", a.channel())
                                .ids("witness", a.witnesses())
                                .written(a.written())
                                .ids("about", a.about()));
        section("instruments", dossier.rungs(), this::rung);
        section("commitments", dossier.commitments(), this::commitment);
        incentives();
        section(
                "events",
                dossier.events(),
                (o, e) ->
                        o.word("on", e.on())
                                .word("until", e.until())
                                .phrase("what", e.what())
                                .word("kind", e.kind())
                                .ids("by", e.by())
                                .ids("to", e.to())
                                .word("channel", e.channel())
                                .ids("present", e.present())
                                .ids("absent", e.absent())
                                .word("in person", known(e.inPerson()))
                                .phrase("place", e.place())
                                .ids("bears on", e.bearsOn())
                                .ids("about", e.about()));
        section("sources", dossier.sources(), this::source);
        section(
                "claims",
                dossier.claims(),
                (o, c) ->
                        o.phrase("says", c.says())
                                .ids("source", c.sources())
                                .word("by", c.by())
                                .word("on", c.on())
                                .word("entry", c.entry())
                                .word("certainty", c.certainty())
                                .ids("about", c.about())
                                .with(c.counts(), DossierWriter::count));
        section(
                "judgements",
                dossier.judgements(),
                (o, j) ->
                        o.word("by", j.by())
                                .word("on", j.on())
                                .phrase("why", j.why())
                                .ids("about", j.about()));
        section("hypotheses", dossier.hypotheses(), this::hypothesis);
        section(
                "indicators",
                dossier.indicators(),
                (o, i) ->
                        o.phrase("what", i.what())
                                .word("of", i.of())
                                .word("sort", i.sort())
                                .number("cost to sender", i.costToSender(), i.basis())
                                .ids("speaks for", i.speaksFor())
                                .ids("speaks against", i.speaksAgainst())
                                .word("agreed on", i.agreedOn())
                                .ids("seen in", i.seenIn()));
        rest();
        return out.text();
    }

    private void rest() {
        section(
                "calendar",
                dossier.calendar(),
                (o, d) ->
                        o.phrase("what", d.what())
                                .word("on", d.on())
                                .word("kind", d.kind())
                                .word("notice", d.notice())
                                .word("lead", d.lead())
                                .ids("about", d.about()));
        section(
                "scenarios",
                dossier.scenarios(),
                (o, s) ->
                        o.phrase("if", s.given())
                                .phrase("then", s.then())
                                .number("chance", s.chance(), s.basis())
                                .word("review on", s.reviewOn())
                                .ids("about", s.about()));
        section(
                "consents",
                dossier.consents(),
                (o, c) ->
                        o.word("of", c.of())
                                .condition("when", c.when())
                                .word("state", c.state())
                                .phrase("why", c.why()));
        section(
                "replacements",
                dossier.replacements(),
                (o, r) -> o.word("defeats", r.defeats()).word("by", r.by()).phrase("how", r.how()));
        section(
                "stories",
                dossier.stories(),
                (o, s) ->
                        o.word("by", s.by())
                                .ids("to", s.to())
                                .phrase("says", s.says())
                                .ids("about", s.about())
                                .word("clause", s.clause())
                                .word("on", s.on()));
        section(
                "questions",
                dossier.questions(),
                (o, q) ->
                        o.ids("to", q.to())
                                .phrase("asks", q.asks())
                                .word("on", q.on())
                                .ids("answer", q.answer())
                                .ids("about", q.about()));
    }

    private static @Nullable Answered known(Answered answered) {
        return answered == Answered.UNKNOWN ? null : answered;
    }

    private <T extends Item> void section(
            String name, List<T> items, BiConsumer<YamlLines, T> members) {
        if (!items.isEmpty()) {
            out.blank();
            out.below(name, _ -> items.forEach(item -> item(item.id(), item, level, members)));
        }
    }

    private <T extends Item> void item(
            String key, T item, Visibility otherwise, BiConsumer<YamlLines, T> members) {
        out.below(
                key,
                lines -> {
                    members.accept(lines, item);
                    if (!(item instanceof parley.model.Claim)) {
                        lines.basis(item.basis());
                    }
                    lines.visibility(item.visibility(), otherwise);
                });
    }

    // Parties and people

    private void party(YamlLines lines, Party party) {
        lines.phrase("name", party.name());
        lines.word("role", party.role() == Party.Role.PARTY ? null : party.role());
        lines.number("no deal", party.noDeal(), party.basis());
        owned("interests", party, party.interests(), this::interest);
        owned("audiences", party, party.audiences(), this::audience);
        owned("factions", party, party.factions(), this::faction);
        owned(
                "terms",
                party,
                party.terms(),
                (o, t) ->
                        o.phrase("office", t.office())
                                .word("holder", t.holder())
                                .word("from", t.from())
                                .word("until", t.until()));
        lines.ids("affected by", party.affectedBy());
    }

    private <T extends Item> void owned(
            String key, Party party, List<T> items, BiConsumer<YamlLines, T> members) {
        if (!items.isEmpty()) {
            int prefix = party.id().length() + 1;
            out.below(
                    key,
                    _ ->
                            items.forEach(item ->
                                    item(
                                            item.id().substring(prefix),
                                            item,
                                            party.visibility(),
                                            members)));
        }
    }

    private void interest(YamlLines lines, Interest interest) {
        lines.phrase("says", interest.says());
    }

    private void audience(YamlLines lines, Audience audience) {
        lines.phrase("name", audience.name());
        lines.word("must accept", audience.mustAccept() ? "yes" : null);
        profile(lines, audience.profile(), audience.basis());
    }

    private void faction(YamlLines lines, Faction faction) {
        lines.phrase("name", faction.name());
        profile(lines, faction.profile(), faction.basis());
    }

    private void profile(YamlLines lines, Profile profile, Basis basis) {
        lines.number("accepts from", profile.threshold(), basis);
        if (!profile.issues().isEmpty()) {
            lines.below(
                    "preferences",
                    _ -> profile.issues().forEach((i, c) -> value(i, c.weight(), c.scores())));
        }
    }

    private void person(YamlLines lines, Person person) {
        lines.phrase("name", person.name()).word("for", person.party());
        lines.each(
                "mandates",
                person.mandates(),
                (o, m) -> mandate(o.word("kind", m.kind()), m).basis(m.basis()));
    }

    private static YamlLines mandate(YamlLines lines, Mandate mandate) {
        return lines.word("document", mandate.document())
                .phrase("office", mandate.office())
                .phrase("scope", mandate.scope())
                .ids("issues", mandate.issues())
                .word("from", mandate.from())
                .word("until", mandate.until());
    }

    private void channel(YamlLines lines, Channel channel) {
        lines.phrase("name", channel.name())
                .word("kind", channel.kind())
                .ids("expected", channel.expected())
                .word("record", channel.minutes())
                .word("binding", known(channel.binding()))
                .ids("issues", channel.issues());
    }

    // The bargain

    private void issue(Issue issue) {
        out.phrase("name", issue.name()).phrase("question", issue.question());
        Scale scale = issue.scale();
        if (scale == null) {
            out.below("options", _ -> issue.options().forEach(this::option));
        } else {
            out.word("from", scale.from().toPlainString())
                    .word("to", scale.to().toPlainString())
                    .word("step", scale.step().toPlainString())
                    .word("unit", scale.unit());
        }
        out.word("status quo", issue.statusQuo())
                .word("divisible", issue.divisible() ? "yes" : null)
                .ids("words", issue.words());
    }

    private void option(Option option) {
        out.below(
                option.id(),
                lines ->
                        lines.phrase("name", option.name())
                                .word("instrument", option.instrument()));
    }

    private void preferences() {
        if (dossier.preferences().isEmpty()) {
            return;
        }
        out.blank();
        out.below(
                "preferences",
                _ -> dossier.preferences().forEach(p -> out.below(p.party(), _ -> preference(p))));
    }

    private void preference(Preference preference) {
        out.word("as imported", preference.asImported() ? "yes" : null);
        preference.issues().forEach((issue, v) -> value(issue, v.weight(), v.scores()));
        out.each(
                "together",
                preference.together(),
                (o, bonus) ->
                        o.condition("if", bonus.when())
                                .number("add", bonus.add(), bonus.add().basis())
                                .basis(bonus.add().basis()));
        out.visibility(preference.visibility(), level);
    }

    private void value(String issue, @Nullable Estimate weight, @Nullable Scores scores) {
        List<Estimate> numbers = new ArrayList<>();
        if (weight != null) {
            numbers.add(weight);
        }
        switch (scores) {
            case null -> {}
            case Scores.Table table -> numbers.addAll(table.perOption());
            case Scores.Line line -> line.points().forEach(p -> numbers.add(p.score()));
        }
        List<Basis> bases = numbers.stream().map(Estimate::basis).distinct().toList();
        Basis common = bases.size() == 1 ? bases.getFirst() : Basis.NONE;
        out.below(
                issue,
                lines -> {
                    lines.number("weight", weight, common);
                    scores(issue, scores, common);
                    lines.basis(common);
                });
    }

    private void scores(String issue, @Nullable Scores scores, Basis common) {
        switch (scores) {
            case null -> {}
            case Scores.Line line ->
                    out.below(
                            "points",
                            lines ->
                                    line.points()
                                            .forEach(p ->
                                                    lines.number(
                                                            Scale.id(p.at()), p.score(), common)));
            case Scores.Table table -> {
                List<Option> options = dossier.bargain().issue(issue).options();
                out.below(
                        "scores",
                        lines -> {
                            for (int k = 0; k < options.size(); k++) {
                                lines.number(options.get(k).id(), table.perOption().get(k), common);
                            }
                        });
                out.ids("order", table.order().stream().map(k -> options.get(k).id()).toList());
            }
        }
    }

    private void redLine(YamlLines lines, RedLine line) {
        lines.word("party", line.party())
                .condition("never", line.never())
                .phrase("words", line.words())
                .word("said", line.said())
                .word("to", line.to())
                .word("since", line.since())
                .each(
                        "restated",
                        line.restated(),
                        (o, r) ->
                                o.word("on", r.on())
                                        .word("kind", r.kind())
                                        .phrase("words", r.words())
                                        .word("to", r.to())
                                        .basis(r.basis()))
                .word("firmness", line.firmness())
                .word("active", line.active() ? null : "no");
    }

    private void rule(YamlLines lines, Rule rule) {
        switch (rule.form()) {
            case Rule.Form.IfThen(var given, var then) ->
                    lines.condition("if", given).condition("then", then);
            case Rule.Form.NotTogether(var of) -> lines.conditions("not together", of);
            case Rule.Form.AtMost(int count, var of) ->
                    lines.below(
                            "at most",
                            o -> o.word("count", String.valueOf(count)).conditions("of", of));
            case Rule.Form.AtLeast(int count, var of) ->
                    lines.below(
                            "at least",
                            o -> o.word("count", String.valueOf(count)).conditions("of", of));
            case Rule.Form.Fixed(var that) -> lines.condition("fixed", that);
        }
        lines.phrase("why", rule.why());
    }

    // Records

    private void text(YamlLines lines, Text text) {
        lines.phrase("title", text.title())
                .word("date", text.date())
                .ids("from", text.from())
                .word("file", text.file())
                .word("sha256", text.sha256())
                .word("status", text.status())
                .word("instrument", text.instrument())
                .word("replaces", text.replaces());
        Map<String, List<Text.Settles>> clauses =
                text.settles().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Text.Settles::clause,
                                        java.util.LinkedHashMap::new,
                                        Collectors.toList()));
        if (!clauses.isEmpty()) {
            lines.below(
                    "settles",
                    _ ->
                            clauses.forEach((clause, settles) ->
                                    lines.below(
                                            clause,
                                            o ->
                                                    settles.forEach(
                                                            s -> o.word(s.issue(), s.option())))));
        }
        meets(lines, text, "meets", false);
        meets(lines, text, "meets vaguely", true);
    }

    private static void meets(YamlLines lines, Text text, String key, boolean vaguely) {
        Map<String, List<String>> clauses =
                text.meets().stream()
                        .filter(meets -> meets.vaguely() == vaguely)
                        .collect(
                                Collectors.groupingBy(
                                        Text.Meets::clause,
                                        java.util.LinkedHashMap::new,
                                        Collectors.mapping(
                                                Text.Meets::interest, Collectors.toList())));
        if (!clauses.isEmpty()) {
            lines.below(key, o -> clauses.forEach(o::ids));
        }
    }

    private void commitment(YamlLines lines, Commitment k) {
        lines.word("who", k.who())
                .ids("to", k.to())
                .phrase("does", k.does())
                .word("due", k.schedule().due())
                .word("until", k.schedule().until())
                .word(
                        "phase",
                        k.schedule().phase() == 0 ? null : String.valueOf(k.schedule().phase()))
                .ids("after", k.schedule().after())
                .phrase("when", k.condition())
                .written(k.written())
                .ids("decided by", k.control().decidedBy())
                .ids("verified by", k.control().verifiedBy())
                .phrase("test", k.control().test())
                .word("undo", k.control().undo())
                .phrase("snap back", k.control().snapBack())
                .word("instrument", k.instrument())
                .word("state", k.state())
                .word("signatory", k.signatory())
                .number("cost to giver", k.costToGiver(), k.basis())
                .number("value to receiver", k.valueToReceiver(), k.basis())
                .each(
                        "versions",
                        k.versions(),
                        (o, v) ->
                                o.word("text", v.document())
                                        .word("clause", v.clause())
                                        .phrase("says", v.says()))
                .each(
                        "reports",
                        k.reports(),
                        (o, r) ->
                                o.word("finding", r.finding())
                                        .word("on", r.on())
                                        .word("by", r.by())
                                        .phrase("says", r.says())
                                        .basis(r.basis()));
    }

    private void incentives() {
        if (dossier.criteria().isEmpty() && dossier.incentives().isEmpty()) {
            return;
        }
        out.blank();
        out.below(
                "incentives",
                _ -> {
                    if (!dossier.criteria().isEmpty()) {
                        out.below(
                                "criteria",
                                _ ->
                                        dossier.criteria()
                                                .forEach(c ->
                                                        item(c.id(), c, level, this::criterion)));
                    }
                    if (!dossier.incentives().isEmpty()) {
                        out.below(
                                "list",
                                _ ->
                                        dossier.incentives()
                                                .forEach(i ->
                                                        item(i.id(), i, level, this::incentive)));
                    }
                });
    }

    private void criterion(YamlLines lines, Criterion criterion) {
        lines.phrase("question", criterion.question())
                .word("kind", criterion.kind())
                .word("better", criterion.higherIsBetter() ? null : "lower")
                .word("unit", criterion.unit())
                .number("weight", criterion.weight(), Basis.NONE);
    }

    private void incentive(YamlLines lines, Incentive incentive) {
        lines.phrase("what", incentive.what())
                .ids("from", incentive.from())
                .ids("to", incentive.to())
                .word("proposed by", incentive.proposedBy())
                .word("status", incentive.status())
                .phrase("why not", incentive.whyNot())
                .number("cost to giver", incentive.costToGiver(), incentive.basis())
                .number("value to receiver", incentive.valueToReceiver(), incentive.basis());
        lines.below(
                "screens",
                _ ->
                        incentive
                                .screens()
                                .forEach((id, s) ->
                                        lines.below(
                                                id,
                                                o ->
                                                        o.word("verdict", s.verdict())
                                                                .phrase("why", s.why())
                                                                .basis(s.basis()))));
        if (!incentive.measures().isEmpty()) {
            lines.below(
                    "measures",
                    _ ->
                            incentive
                                    .measures()
                                    .forEach((id, m) -> lines.number(id, m, incentive.basis())));
        }
        lines.condition("only if", incentive.onlyIf())
                .word("deliverable by", incentive.deliverableBy())
                .word("lead", incentive.lead());
    }

    private static void count(YamlLines lines, Claim.Count count) {
        lines.below(
                "counts",
                o ->
                        o.word("number", String.valueOf(count.number()))
                                .ids("between", count.between())
                                .word("in", count.year() == null ? null : count.year().toString())
                                .word("since", count.since())
                                .word("in person", count.inPerson() ? "yes" : null));
    }

    private void rung(YamlLines lines, Rung rung) {
        if (!rung.costToBreaker().isEmpty()) {
            lines.below(
                    "cost to breaker",
                    _ ->
                            rung.costToBreaker()
                                    .forEach((party, cost) ->
                                            lines.number(party, cost, rung.basis())));
        }
        lines.word("takes", rung.takes()).ids("ratified by", rung.ratifiedBy());
    }

    private void source(YamlLines lines, Source source) {
        lines.phrase("name", source.name())
                .word("kind", source.kind())
                .word("on", source.on())
                .word("file", source.file())
                .word("sha256", source.sha256())
                .word("link", source.link())
                .ids("cites", source.cites())
                .word("count", source.count() == 0 ? null : String.valueOf(source.count()))
                .word("first hand", known(source.firstHand()))
                .word("in writing", known(source.inWriting()))
                .word("protected", source.isProtected() ? "yes" : null);
    }

    private void hypothesis(YamlLines lines, Hypothesis hypothesis) {
        lines.phrase("says", hypothesis.says())
                .ids("about", hypothesis.about())
                .ids("rivals", hypothesis.rivals())
                .phrase("would change our mind", hypothesis.wouldChangeOurMind());
        Map<String, List<Hypothesis.Mark>> analysts =
                hypothesis.marks().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Hypothesis.Mark::analyst,
                                        java.util.LinkedHashMap::new,
                                        Collectors.toList()));
        if (!analysts.isEmpty()) {
            lines.below(
                    "marks",
                    _ ->
                            analysts.forEach((analyst, marks) ->
                                    lines.below(
                                            analyst,
                                            o ->
                                                    marks.forEach(
                                                            m -> o.word(m.evidence(), m.fit())))));
        }
    }
}
