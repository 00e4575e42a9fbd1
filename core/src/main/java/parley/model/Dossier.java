package parley.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that was written down about one negotiation: what every section holds, in the order
/// written, by the kind of its items, and what each party wants.
///
/// Ids are unique across the dossier, and every reference names something that exists (the dossier
/// room checks both when it reads). Built from [#EMPTY], section by section ([#with]).
///
/// @param withheldIssues how many issues were left out for the readers it was made for ([#visibleAt]); 0 of a dossier as it is written
public record Dossier(
        Heading heading,
        List<Preference> preferences,
        Map<Class<? extends Item>, List<Item>> sections,
        int withheldIssues) {

    /// Stands for the id of something that these readers may not see; no item has it.
    public static final String WITHHELD = "[…]";

    public static final Dossier EMPTY = new Dossier(Heading.NONE, List.of(), Map.of(), 0);

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
        preferences = List.copyOf(preferences);
        Map<Class<? extends Item>, List<Item>> copy = new LinkedHashMap<>();
        sections.forEach((kind, items) -> {
            if (!items.stream().allMatch(kind::isInstance)) {
                throw new IllegalArgumentException("not all of " + items + " are a " + kind);
            }
            if (!items.isEmpty()) {
                copy.put(kind, List.copyOf(items));
            }
        });
        sections = Collections.unmodifiableMap(copy);
    }

    /// The same with another heading.
    public Dossier with(Heading other) {
        return new Dossier(other, preferences, sections, withheldIssues);
    }

    /// The same with these items of that kind, in place of those it has.
    public <T extends Item> Dossier with(Class<T> kind, List<? extends T> items) {
        Map<Class<? extends Item>, List<Item>> changed = new LinkedHashMap<>(sections);
        changed.put(kind, List.copyOf(items));
        return new Dossier(heading, preferences, changed, withheldIssues);
    }

    public Dossier withPreferences(List<Preference> other) {
        return new Dossier(heading, other, sections, withheldIssues);
    }

    /// The same, of which so many issues were left out.
    Dossier withheldIssues(int count) {
        return new Dossier(heading, preferences, sections, count);
    }

    /// All items of that kind that have a section of their own, in the order written.
    public <T extends Item> List<T> all(Class<T> kind) {
        return sections.getOrDefault(kind, List.of()).stream().map(kind::cast).toList();
    }

    public List<Party> parties() {
        return all(Party.class);
    }

    public List<Person> people() {
        return all(Person.class);
    }

    public List<Channel> channels() {
        return all(Channel.class);
    }

    public List<Issue> issues() {
        return all(Issue.class);
    }

    public List<RedLine> redLines() {
        return all(RedLine.class);
    }

    public List<Rule> rules() {
        return all(Rule.class);
    }

    public List<Text> texts() {
        return all(Text.class);
    }

    public List<Assurance> assurances() {
        return all(Assurance.class);
    }

    public List<Rung> rungs() {
        return all(Rung.class);
    }

    public List<Commitment> commitments() {
        return all(Commitment.class);
    }

    public List<Criterion> criteria() {
        return all(Criterion.class);
    }

    public List<Incentive> incentives() {
        return all(Incentive.class);
    }

    public List<Event> events() {
        return all(Event.class);
    }

    public List<Source> sources() {
        return all(Source.class);
    }

    public List<Claim> claims() {
        return all(Claim.class);
    }

    public List<Judgement> judgements() {
        return all(Judgement.class);
    }

    public List<Hypothesis> hypotheses() {
        return all(Hypothesis.class);
    }

    public List<Indicator> indicators() {
        return all(Indicator.class);
    }

    public List<Deadline> calendar() {
        return all(Deadline.class);
    }

    public List<Scenario> scenarios() {
        return all(Scenario.class);
    }

    public List<Consent> consents() {
        return all(Consent.class);
    }

    public List<Replacement> replacements() {
        return all(Replacement.class);
    }

    public List<Story> stories() {
        return all(Story.class);
    }

    public List<Question> questions() {
        return all(Question.class);
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
                issues(),
                preferences,
                rules(),
                redLines().stream().filter(line -> line.never() != null && line.active()).toList());
    }

    /// Everything that has an id, section by section; what belongs to a party follows the party.
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (List<Item> section : sections.values()) {
            for (Item item : section) {
                items.add(item);
                items.addAll(item.owned());
            }
        }
        return List.copyOf(items);
    }

    /// What readers of that level may see, and nothing that tells of the rest: what is more private is left out, and a reference to it is
    /// [#WITHHELD].
    public Dossier visibleAt(Visibility level) {
        return level == Visibility.MEDIATOR_ONLY ? this : Withholding.of(this, level);
    }

    /// The item of that id, in whatever section.
    public Optional<Item> find(String id) {
        return items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /// The party of that id.
    public Optional<Party> findParty(String id) {
        return parties().stream().filter(party -> party.id().equals(id)).findFirst();
    }

    /// What that party wants, if the dossier says.
    public Optional<Preference> findPreference(String party) {
        return preferences.stream().filter(p -> p.party().equals(party)).findFirst();
    }

    /// What that instrument means here, if the dossier says.
    public Optional<Rung> findRung(Instrument instrument) {
        return rungs().stream().filter(rung -> rung.instrument() == instrument).findFirst();
    }

    /// The instrument that carries a commitment: its own, else that of the text it is written in.
    public Optional<Instrument> findInstrument(Commitment commitment) {
        if (commitment.instrument() != null) {
            return Optional.of(commitment.instrument());
        }
        return commitment.written() instanceof Written.In in
                ? texts().stream()
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
        return people().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .flatMap(person -> Optional.ofNullable(person.party()))
                .flatMap(this::findParty);
    }
}
