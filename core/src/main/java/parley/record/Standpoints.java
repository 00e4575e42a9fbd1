package parley.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.model.Assurance;
import parley.model.Audience;
import parley.model.Basis;
import parley.model.Claim;
import parley.model.Commitment;
import parley.model.Dossier;
import parley.model.Event;
import parley.model.Faction;
import parley.model.Interest;
import parley.model.Issue;
import parley.model.Item;
import parley.model.Judgement;
import parley.model.Party;
import parley.model.Person;
import parley.model.Preference;
import parley.model.Question;
import parley.model.RedLine;
import parley.model.Scores;
import parley.model.Story;
import parley.model.Term;
import parley.model.Text;
import parley.model.Wording;
import parley.model.Written;
import parley.record.OnRecord.Entry;
import parley.record.OnRecord.Sort;
import parley.record.OnRecord.Sure;

/// Finds whose words each record is and which issues it names.
final class Standpoints {

    /// An entry in its cell; `issue` is null where it names none.
    record Placed(String party, @Nullable String issue, Entry entry) {}

    private final Dossier dossier;
    private final Known known;
    private final List<Placed> placed = new ArrayList<>();

    private Standpoints(Known known) {
        this.dossier = known.dossier();
        this.known = known;
    }

    static List<Placed> of(Known known) {
        Dossier dossier = known.dossier();
        Standpoints all = new Standpoints(known);
        dossier.redLines().forEach(all::redLine);
        dossier.texts().forEach(all::text);
        dossier.assurances().forEach(all::assurance);
        dossier.claims().forEach(all::claim);
        dossier.stories().forEach(all::story);
        dossier.events().forEach(all::event);
        dossier.parties().forEach(party -> party.interests().forEach(all::interest));
        dossier.preferences().forEach(all::judged);
        dossier.questions().stream()
                .filter(question -> question.answer().isEmpty())
                .forEach(all::asked);
        return List.copyOf(all.placed);
    }

    private void redLine(RedLine line) {
        List<String> basis = new ArrayList<>(line.basis().ids());
        line.restated().forEach(again -> basis.addAll(again.basis().ids()));
        RedLine.Restatement last =
                line.restated().stream()
                        .max(java.util.Comparator.comparing(RedLine.Restatement::on))
                        .orElse(null);
        place(
                List.of(line.party()),
                issues(List.of(line.id())),
                new Entry(
                        line,
                        Sort.RED_LINE,
                        last == null ? line.since() : last.on(),
                        last == null || last.words().isEmpty() ? line.words() : last.words(),
                        null,
                        line.said() == RedLine.Saying.IN_WRITING ? Sure.WRITTEN : sure(basis),
                        origins(line, basis)));
    }

    /// One entry for each issue that the text settles.
    private void text(Text text) {
        for (Text.Settles settles : text.settles()) {
            place(
                    parties(text.from()),
                    Set.of(settles.issue()),
                    new Entry(
                            text,
                            Sort.PROPOSED,
                            text.date(),
                            Wording.NONE,
                            settles,
                            Sure.WRITTEN,
                            Origins.of(known, List.of(text.id()))));
        }
    }

    private void assurance(Assurance assurance) {
        boolean written = assurance.written() instanceof Written.In;
        place(
                parties(List.of(assurance.by())),
                issues(assurance.about()),
                entry(assurance, Sort.ASSURED, assurance.on(), written ? Sure.WRITTEN : null));
    }

    /// The words of whoever said them; else what others say of the parties that they are about.
    private void claim(Claim claim) {
        String by = claim.by();
        List<String> own = by == null ? List.of() : parties(List.of(by));
        Entry said =
                new Entry(
                        claim,
                        own.isEmpty() ? Sort.REPORTED : Sort.SAID,
                        claim.on(),
                        Wording.NONE,
                        null,
                        sure(claim.certainty()),
                        Origins.of(known, List.of(claim.id())));
        place(own.isEmpty() ? parties(claim.about()) : own, issues(claim.about()), said);
    }

    private void story(Story story) {
        place(
                parties(List.of(story.by())),
                issues(story.about()),
                entry(story, Sort.TOLD, story.on(), null));
    }

    private void event(Event event) {
        Sort sort =
                switch (event.kind()) {
                    case STATEMENT, OFFER, LETTER -> Sort.SAID;
                    case ACTION, VOTE, THREAT, COERCION, OTHER -> Sort.DONE;
                    case MEETING, CALL -> null;
                };
        if (sort != null) {
            place(parties(event.by()), issues(event.about()), entry(event, sort, event.on(), null));
        }
    }

    private void interest(Interest interest) {
        place(
                List.of(interest.party()),
                issues(List.of(interest.id())),
                entry(interest, Sort.INTEREST, null, null));
    }

    /// The judgements that a party's numbers on an issue rest on.
    private void judged(Preference preference) {
        preference
                .issues()
                .forEach((issue, value) -> {
                    Set<String> ids = new LinkedHashSet<>(value.weight().basis().ids());
                    switch (value.scores()) {
                        case Scores.Table table ->
                                table.perOption().forEach(score -> ids.addAll(score.basis().ids()));
                        case Scores.Line line ->
                                line.points()
                                        .forEach(point -> ids.addAll(point.score().basis().ids()));
                    }
                    for (Judgement judgement : dossier.judgements()) {
                        if (ids.contains(judgement.id())) {
                            place(
                                    List.of(preference.party()),
                                    Set.of(issue),
                                    entry(judgement, Sort.JUDGED, judgement.on(), Sure.JUDGED));
                        }
                    }
                });
    }

    private void asked(Question question) {
        place(
                parties(question.to()),
                issues(question.about()),
                entry(question, Sort.ASKED, question.on(), Sure.NO_BASIS));
    }

    private Entry entry(Item item, Sort sort, @Nullable LocalDate on, @Nullable Sure sure) {
        List<String> basis = item.basis().ids();
        return new Entry(
                item,
                sort,
                on,
                Wording.NONE,
                null,
                sure == null ? sure(basis) : sure,
                origins(item, basis));
    }

    /// A judgement is its own origin; anything else without a basis has none.
    private Origins origins(Item item, List<String> basis) {
        return Origins.of(
                known, basis.isEmpty() || item instanceof Judgement ? List.of(item.id()) : basis);
    }

    private void place(Collection<String> parties, Collection<String> issues, Entry entry) {
        for (String party : parties) {
            for (String issue : issues) {
                placed.add(new Placed(party, issue, entry));
            }
            if (issues.isEmpty()) {
                placed.add(new Placed(party, null, entry));
            }
        }
    }

    private Sure sure(List<String> basis) {
        if (basis.isEmpty()) {
            return Sure.NO_BASIS;
        }
        List<Item> seen = basis.stream().flatMap(id -> known.find(id).stream()).toList();
        if (seen.isEmpty()) {
            return Sure.WITHHELD;
        }
        if (seen.stream().allMatch(Judgement.class::isInstance)) {
            return Sure.JUDGED;
        }
        Claim.Certainty certainty = Origins.certainty(known, basis);
        boolean claimsOnly = seen.stream().allMatch(Claim.class::isInstance);
        return certainty == null || !claimsOnly ? Sure.ASSERTED : sure(certainty);
    }

    private static Sure sure(Claim.Certainty certainty) {
        return switch (certainty) {
            case ASSERTED -> Sure.ASSERTED;
            case CONDITIONAL -> Sure.CONDITIONAL;
            case RUMOUR -> Sure.RUMOUR;
            case DENIED -> Sure.DENIED;
        };
    }

    /// The parties that these ids belong to or speak for, each once, in the dossier's order.
    private List<String> parties(Collection<String> ids) {
        Set<String> found = new LinkedHashSet<>();
        for (String id : ids) {
            party(id).ifPresent(found::add);
        }
        return dossier.parties().stream().map(Party::id).filter(found::contains).toList();
    }

    private Optional<String> party(String id) {
        return known.find(id)
                .map(item ->
                        switch (item) {
                            case Party party -> party.id();
                            case Person person -> person.party();
                            case Audience audience -> audience.party();
                            case Faction faction -> faction.party();
                            case Interest interest -> interest.party();
                            case Term term -> term.party();
                            case RedLine line -> line.party();
                            case Item _ -> null;
                        });
    }

    /// The issues that these ids name themselves; where none does, those that they lead to.
    private Set<String> issues(Collection<String> ids) {
        Set<String> named = new TreeSet<>();
        for (Issue issue : dossier.issues()) {
            if (ids.contains(issue.id())) {
                named.add(issue.id());
            }
        }
        if (named.isEmpty()) {
            ids.forEach(id -> known.find(id).ifPresent(item -> named.addAll(leadsTo(item))));
        }
        return named;
    }

    private Set<String> leadsTo(Item item) {
        return switch (item) {
            case RedLine line -> {
                parley.model.Condition never = line.never();
                yield never == null ? Set.of() : new TreeSet<>(never.scope());
            }
            case Commitment commitment -> clause(commitment.written());
            case Assurance assurance -> issuesNamed(assurance.about());
            case Interest interest -> interestIn(interest);
            case Item _ -> Set.of();
        };
    }

    private Set<String> issuesNamed(Collection<String> ids) {
        Set<String> named = new TreeSet<>();
        dossier.issues().stream().map(Issue::id).filter(ids::contains).forEach(named::add);
        return named;
    }

    /// What the clause settles in that text.
    private Set<String> clause(Written written) {
        Set<String> issues = new TreeSet<>();
        if (written instanceof Written.In in) {
            dossier.texts().stream()
                    .filter(text -> text.id().equals(in.document()))
                    .flatMap(text -> text.settles().stream())
                    .filter(settles -> settles.clause().equals(in.clause()))
                    .forEach(settles -> issues.add(settles.issue()));
        }
        return issues;
    }

    /// By a person's reading of the texts (a clause meets the interest and settles the issue), or because
    /// a claim or date is about both.
    private Set<String> interestIn(Interest interest) {
        Set<String> issues = new TreeSet<>();
        for (Text text : dossier.texts()) {
            for (Text.Meets meets : text.meets()) {
                if (meets.interest().equals(interest.id())) {
                    text.settles().stream()
                            .filter(settles -> settles.clause().equals(meets.clause()))
                            .forEach(settles -> issues.add(settles.issue()));
                }
            }
        }
        Basis basis = interest.basis();
        for (Claim claim : dossier.claims()) {
            if (basis.ids().contains(claim.id()) || claim.about().contains(interest.id())) {
                issues.addAll(issuesNamed(claim.about()));
            }
        }
        dossier.calendar().stream()
                .filter(deadline -> deadline.about().contains(interest.id()))
                .forEach(deadline -> issues.addAll(issuesNamed(deadline.about())));
        return issues;
    }
}
