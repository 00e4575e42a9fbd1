package parley.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that was written down about one negotiation, in the order written.
///
/// Ids are unique across the dossier, and every reference names something that exists (the dossier
/// room checks both when it reads). Built by [#draft()].
public record Dossier(
        Heading heading,
        List<Party> parties,
        List<Person> people,
        List<Channel> channels,
        List<Issue> issues,
        List<Preference> preferences,
        List<RedLine> redLines,
        List<Rule> rules,
        List<Text> texts,
        List<Assurance> assurances,
        List<Rung> rungs,
        List<Commitment> commitments,
        List<Criterion> criteria,
        List<Incentive> incentives,
        List<Event> events,
        List<Source> sources,
        List<Claim> claims,
        List<Judgement> judgements,
        List<Hypothesis> hypotheses,
        List<Indicator> indicators,
        List<Deadline> calendar,
        List<Scenario> scenarios,
        List<Consent> consents,
        List<Replacement> replacements,
        List<Story> stories,
        List<Question> questions) {

    public static final Dossier EMPTY = draft().build();

    /// `title`; `asOf`, the day it speaks of; `nextRound`; and the visibility of whatever does not
    /// carry its own.
    public record Heading(
            Wording title,
            @Nullable LocalDate asOf,
            @Nullable LocalDate nextRound,
            Visibility visibility) {

        public static final Heading NONE = new Heading(Wording.NONE, null, null, Visibility.TEAM);
    }

    public Dossier {
        parties = List.copyOf(parties);
        people = List.copyOf(people);
        channels = List.copyOf(channels);
        issues = List.copyOf(issues);
        preferences = List.copyOf(preferences);
        redLines = List.copyOf(redLines);
        rules = List.copyOf(rules);
        texts = List.copyOf(texts);
        assurances = List.copyOf(assurances);
        rungs = List.copyOf(rungs);
        commitments = List.copyOf(commitments);
        criteria = List.copyOf(criteria);
        incentives = List.copyOf(incentives);
        events = List.copyOf(events);
        sources = List.copyOf(sources);
        claims = List.copyOf(claims);
        judgements = List.copyOf(judgements);
        hypotheses = List.copyOf(hypotheses);
        indicators = List.copyOf(indicators);
        calendar = List.copyOf(calendar);
        scenarios = List.copyOf(scenarios);
        consents = List.copyOf(consents);
        replacements = List.copyOf(replacements);
        stories = List.copyOf(stories);
        questions = List.copyOf(questions);
    }

    /// An empty one to fill.
    public static Draft draft() {
        return new Draft();
    }

    /// A copy to change.
    public Draft toDraft() {
        return draft().heading(heading)
                .parties(parties)
                .people(people)
                .channels(channels)
                .issues(issues)
                .preferences(preferences)
                .redLines(redLines)
                .rules(rules)
                .texts(texts)
                .assurances(assurances)
                .rungs(rungs)
                .commitments(commitments)
                .criteria(criteria)
                .incentives(incentives)
                .events(events)
                .sources(sources)
                .claims(claims)
                .judgements(judgements)
                .hypotheses(hypotheses)
                .indicators(indicators)
                .calendar(calendar)
                .scenarios(scenarios)
                .consents(consents)
                .replacements(replacements)
                .stories(stories)
                .questions(questions);
    }

    public Wording title() {
        return heading.title();
    }

    public @Nullable LocalDate asOf() {
        return heading.asOf();
    }

    public @Nullable LocalDate nextRound() {
        return heading.nextRound();
    }

    /// The visibility of whatever does not carry its own.
    public Visibility visibility() {
        return heading.visibility();
    }

    /// The bargaining problem, as the engine sees it: only red lines that restrict packages, active.
    public Bargain bargain() {
        return new Bargain(
                issues,
                preferences,
                rules,
                redLines.stream().filter(line -> line.never() != null && line.active()).toList());
    }

    /// Everything that has an id, section by section; what belongs to a party follows the party.
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (Party party : parties) {
            items.add(party);
            items.addAll(party.interests());
            items.addAll(party.audiences());
            items.addAll(party.factions());
            items.addAll(party.terms());
        }
        items.addAll(people);
        items.addAll(channels);
        items.addAll(issues);
        items.addAll(redLines);
        items.addAll(rules);
        items.addAll(texts);
        items.addAll(assurances);
        items.addAll(rungs);
        items.addAll(commitments);
        items.addAll(criteria);
        items.addAll(incentives);
        items.addAll(events);
        items.addAll(sources);
        items.addAll(claims);
        items.addAll(judgements);
        items.addAll(hypotheses);
        items.addAll(indicators);
        items.addAll(calendar);
        items.addAll(scenarios);
        items.addAll(consents);
        items.addAll(replacements);
        items.addAll(stories);
        items.addAll(questions);
        return List.copyOf(items);
    }

    /// What readers of that level may see: every item that is more private is left out, and so are the
    /// preferences that are. References to what was left out stay; a view names them as withheld.
    public Dossier visibleAt(Visibility level) {
        return draft().heading(heading)
                .parties(only(parties, level).stream().map(p -> visible(p, level)).toList())
                .people(only(people, level))
                .channels(only(channels, level))
                .issues(only(issues, level))
                .preferences(
                        preferences.stream().filter(p -> p.visibility().mayStandIn(level)).toList())
                .redLines(only(redLines, level))
                .rules(only(rules, level))
                .texts(only(texts, level))
                .assurances(only(assurances, level))
                .rungs(only(rungs, level))
                .commitments(only(commitments, level))
                .criteria(only(criteria, level))
                .incentives(only(incentives, level))
                .events(only(events, level))
                .sources(only(sources, level))
                .claims(only(claims, level))
                .judgements(only(judgements, level))
                .hypotheses(only(hypotheses, level))
                .indicators(only(indicators, level))
                .calendar(only(calendar, level))
                .scenarios(only(scenarios, level))
                .consents(only(consents, level))
                .replacements(only(replacements, level))
                .stories(only(stories, level))
                .questions(only(questions, level))
                .build();
    }

    private static <T extends Item> List<T> only(List<T> items, Visibility level) {
        return items.stream().filter(item -> item.visibility().mayStandIn(level)).toList();
    }

    private static Party visible(Party party, Visibility level) {
        return new Party(
                party.id(),
                party.name(),
                party.role(),
                party.noDeal(),
                only(party.interests(), level),
                only(party.audiences(), level),
                only(party.factions(), level),
                only(party.terms(), level),
                party.affectedBy(),
                party.basis(),
                party.visibility());
    }

    /// The item of that id, in whatever section.
    public Optional<Item> find(String id) {
        return items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /// The party of that id.
    public Optional<Party> findParty(String id) {
        return parties.stream().filter(party -> party.id().equals(id)).findFirst();
    }

    /// What that party wants, if the dossier says.
    public Optional<Preference> findPreference(String party) {
        return preferences.stream().filter(p -> p.party().equals(party)).findFirst();
    }

    /// What that instrument means here, if the dossier says.
    public Optional<Rung> findRung(Instrument instrument) {
        return rungs.stream().filter(rung -> rung.instrument() == instrument).findFirst();
    }

    /// The instrument that carries a commitment: its own, else that of the text it is written in.
    public Optional<Instrument> findInstrument(Commitment commitment) {
        if (commitment.instrument() != null) {
            return Optional.of(commitment.instrument());
        }
        return commitment.written() instanceof Written.In in
                ? texts.stream()
                        .filter(text -> text.id().equals(in.document()))
                        .findFirst()
                        .flatMap(text -> Optional.ofNullable(text.instrument()))
                : Optional.empty();
    }

    /// The party that a person or party id stands for: the party itself, or the one the person speaks
    /// for.
    public Optional<Party> findPartyOf(String id) {
        Optional<Party> own = findParty(id);
        if (own.isPresent()) {
            return own;
        }
        return people.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .flatMap(person -> Optional.ofNullable(person.party()))
                .flatMap(this::findParty);
    }

    /// A dossier in the making; each setter replaces the whole section.
    public static final class Draft {
        private Heading heading = Heading.NONE;
        private List<Party> parties = List.of();
        private List<Person> people = List.of();
        private List<Channel> channels = List.of();
        private List<Issue> issues = List.of();
        private List<Preference> preferences = List.of();
        private List<RedLine> redLines = List.of();
        private List<Rule> rules = List.of();
        private List<Text> texts = List.of();
        private List<Assurance> assurances = List.of();
        private List<Rung> rungs = List.of();
        private List<Commitment> commitments = List.of();
        private List<Criterion> criteria = List.of();
        private List<Incentive> incentives = List.of();
        private List<Event> events = List.of();
        private List<Source> sources = List.of();
        private List<Claim> claims = List.of();
        private List<Judgement> judgements = List.of();
        private List<Hypothesis> hypotheses = List.of();
        private List<Indicator> indicators = List.of();
        private List<Deadline> calendar = List.of();
        private List<Scenario> scenarios = List.of();
        private List<Consent> consents = List.of();
        private List<Replacement> replacements = List.of();
        private List<Story> stories = List.of();
        private List<Question> questions = List.of();

        private Draft() {}

        public Draft heading(Heading heading) {
            this.heading = heading;
            return this;
        }

        public Draft parties(List<Party> parties) {
            this.parties = parties;
            return this;
        }

        public Draft people(List<Person> people) {
            this.people = people;
            return this;
        }

        public Draft channels(List<Channel> channels) {
            this.channels = channels;
            return this;
        }

        public Draft issues(List<Issue> issues) {
            this.issues = issues;
            return this;
        }

        public Draft preferences(List<Preference> preferences) {
            this.preferences = preferences;
            return this;
        }

        public Draft redLines(List<RedLine> redLines) {
            this.redLines = redLines;
            return this;
        }

        public Draft rules(List<Rule> rules) {
            this.rules = rules;
            return this;
        }

        public Draft texts(List<Text> texts) {
            this.texts = texts;
            return this;
        }

        public Draft assurances(List<Assurance> assurances) {
            this.assurances = assurances;
            return this;
        }

        public Draft rungs(List<Rung> rungs) {
            this.rungs = rungs;
            return this;
        }

        public Draft commitments(List<Commitment> commitments) {
            this.commitments = commitments;
            return this;
        }

        public Draft criteria(List<Criterion> criteria) {
            this.criteria = criteria;
            return this;
        }

        public Draft incentives(List<Incentive> incentives) {
            this.incentives = incentives;
            return this;
        }

        public Draft events(List<Event> events) {
            this.events = events;
            return this;
        }

        public Draft sources(List<Source> sources) {
            this.sources = sources;
            return this;
        }

        public Draft claims(List<Claim> claims) {
            this.claims = claims;
            return this;
        }

        public Draft judgements(List<Judgement> judgements) {
            this.judgements = judgements;
            return this;
        }

        public Draft hypotheses(List<Hypothesis> hypotheses) {
            this.hypotheses = hypotheses;
            return this;
        }

        public Draft indicators(List<Indicator> indicators) {
            this.indicators = indicators;
            return this;
        }

        public Draft calendar(List<Deadline> calendar) {
            this.calendar = calendar;
            return this;
        }

        public Draft scenarios(List<Scenario> scenarios) {
            this.scenarios = scenarios;
            return this;
        }

        public Draft consents(List<Consent> consents) {
            this.consents = consents;
            return this;
        }

        public Draft replacements(List<Replacement> replacements) {
            this.replacements = replacements;
            return this;
        }

        public Draft stories(List<Story> stories) {
            this.stories = stories;
            return this;
        }

        public Draft questions(List<Question> questions) {
            this.questions = questions;
            return this;
        }

        public Dossier build() {
            return new Dossier(
                    heading,
                    parties,
                    people,
                    channels,
                    issues,
                    preferences,
                    redLines,
                    rules,
                    texts,
                    assurances,
                    rungs,
                    commitments,
                    criteria,
                    incentives,
                    events,
                    sources,
                    claims,
                    judgements,
                    hypotheses,
                    indicators,
                    calendar,
                    scenarios,
                    consents,
                    replacements,
                    stories,
                    questions);
        }
    }
}
