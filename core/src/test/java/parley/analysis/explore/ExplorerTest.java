package parley.analysis.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.analysis.audience.AtHome;
import parley.analysis.explore.Near.Answer;
import parley.analysis.reading.Acceptability;
import parley.analysis.reading.Acceptance;
import parley.analysis.reading.SmallBargains;
import parley.analysis.reading.Verdict;
import parley.model.Audience;
import parley.model.Bargain;
import parley.model.Basis;
import parley.model.Dossier;
import parley.model.Estimate;
import parley.model.Faction;
import parley.model.Issue;
import parley.model.Outcome;
import parley.model.Party;
import parley.model.Preference;
import parley.model.Profile;
import parley.model.Range;
import parley.model.RedLine;
import parley.model.Rule;
import parley.model.Visibility;
import parley.model.Wording;

/// What the explorer says of a package, against all packages of small dossiers listed one by one.
class ExplorerTest {

    /// A random small bargain whose first party must bring a parliament along and has a club and a wing.
    private static Dossier dossier(SplittableRandom random) {
        Bargain bargain = SmallBargains.random(random);
        Profile sceptic = new Profile(Map.of(), Estimate.of(Range.of(30, 40 + random.nextInt(40))));
        List<Party> parties = new ArrayList<>();
        for (Preference side : bargain.sides()) {
            boolean first = parties.isEmpty();
            Party plain = Party.of(side.party());
            parties.add(
                    new Party(
                            side.party(),
                            Wording.NONE,
                            plain.role(),
                            null,
                            List.of(),
                            first
                                    ? List.of(
                                            audience("parliament", side.party(), true, sceptic),
                                            audience("club", side.party(), false, Profile.SAME))
                                    : List.of(),
                            first
                                    ? List.of(
                                            new Faction(
                                                    "wing",
                                                    side.party(),
                                                    Wording.NONE,
                                                    sceptic,
                                                    Basis.NONE,
                                                    Visibility.SHAREABLE))
                                    : List.of(),
                            List.of(),
                            List.of(),
                            Basis.NONE,
                            Visibility.SHAREABLE));
        }
        return Dossier.EMPTY
                .with(Party.class, parties)
                .with(Issue.class, bargain.issues())
                .withPreferences(bargain.sides())
                .with(Rule.class, bargain.rules())
                .with(RedLine.class, bargain.redLines());
    }

    private static Audience audience(String id, String party, boolean must, Profile profile) {
        return new Audience(
                id, party, Wording.NONE, must, profile, Basis.NONE, Visibility.SHAREABLE);
    }

    /// Who accepts, from the gain at the ends by listing the vertices of the weights.
    private static Verdict verdict(Preference side, Outcome outcome) {
        if (SmallBargains.extremeGain(side, outcome, true).signum() >= 0) {
            return Verdict.EVERY;
        }
        return SmallBargains.extremeGain(side, outcome, false).signum() >= 0
                ? Verdict.SOME
                : Verdict.NONE;
    }

    private static Preference withThreshold(Preference side, Estimate threshold) {
        return new Preference(
                side.party(),
                side.issues(),
                side.together(),
                threshold,
                side.asImported(),
                side.visibility());
    }

    private static boolean fits(Dossier dossier, Near.Stance stance, Outcome outcome) {
        if (!SmallBargains.allows(dossier.bargain(), outcome)) {
            return false;
        }
        Verdict all = Verdict.EVERY;
        for (Preference side : dossier.preferences()) {
            all = all.and(verdict(side, outcome));
        }
        if (stance.atHome()) {
            all = all.and(verdict(parliament(dossier), outcome));
        }
        return all.compareTo(stance.in()) <= 0;
    }

    private static Preference parliament(Dossier dossier) {
        Preference first = dossier.preferences().getFirst();
        Profile profile = dossier.parties().getFirst().audiences().getFirst().profile();
        return profile.over(first);
    }

    private static int distance(Outcome a, Outcome b) {
        return (int)
                a.options().entrySet().stream()
                        .filter(e -> !e.getValue().equals(b.get(e.getKey())))
                        .count();
    }

    @Test
    void aPackageBreaksExactlyTheRulesAndCrossesExactlyTheLinesThatItDoes() {
        SplittableRandom random = new SplittableRandom(81);
        for (int n = 0; n < 100; n++) {
            Dossier dossier = dossier(random);
            Explorer explorer = Explorer.of(dossier, dossier.bargain());
            Acceptability acceptability = Acceptability.of(dossier.bargain());
            for (Outcome outcome : SmallBargains.outcomes(dossier.bargain())) {
                Explored explored = explorer.at(outcome);
                Acceptance expected = acceptability.of(outcome);
                assertThat(explored.acceptance()).isEqualTo(expected);
                assertThat(explored.feasible())
                        .isEqualTo(SmallBargains.allows(dossier.bargain(), outcome))
                        .isEqualTo(explored.broken().isEmpty() && explored.crossed().isEmpty());
            }
        }
    }

    @Test
    void whoRefusesAtHomeIsByTheirOwnThreshold() {
        SplittableRandom random = new SplittableRandom(82);
        Set<Verdict> seen = new HashSet<>();
        for (int n = 0; n < 150; n++) {
            Dossier dossier = dossier(random);
            Explorer explorer = Explorer.of(dossier, dossier.bargain());
            for (Outcome outcome : SmallBargains.outcomes(dossier.bargain())) {
                List<AtHome.Stand> home = explorer.at(outcome).home();
                assertThat(home)
                        .extracting(s -> s.group().id())
                        .containsExactly("parliament", "club", "wing");
                Verdict expected = verdict(parliament(dossier), outcome);
                seen.add(expected);
                assertThat(home.get(0).verdict()).isEqualTo(expected);
                assertThat(home.get(2).verdict()).isEqualTo(expected);
                assertThat(home.get(1).verdict())
                        .isEqualTo(verdict(dossier.preferences().getFirst(), outcome));
            }
        }
        assertThat(seen).hasSize(3);
    }

    @Test
    void noPackageNearerThanTheNearestFitsWhateverAllAcceptMeans() {
        SplittableRandom random = new SplittableRandom(83);
        Map<Class<?>, Integer> seen = new LinkedHashMap<>();
        for (int n = 0; n < 250; n++) {
            Dossier dossier = dossier(random);
            List<Outcome> all = SmallBargains.outcomes(dossier.bargain());
            Outcome here = all.get(random.nextInt(all.size()));
            Explored explored = Explorer.of(dossier, dossier.bargain()).at(here);
            assertThat(explored.nearest()).hasSize(4);
            for (Near near : explored.nearest()) {
                seen.merge(near.answer().getClass(), 1, Integer::sum);
                List<Outcome> fitting =
                        all.stream().filter(o -> fits(dossier, near.stance(), o)).toList();
                int least = fitting.stream().mapToInt(o -> distance(o, here)).min().orElse(-1);
                switch (near.answer()) {
                    case Answer.Here() -> assertThat(least).isZero();
                    case Answer.None() -> assertThat(fitting).isEmpty();
                    case Answer.LimitReached limit -> assertThat(limit).isNull();
                    case Answer.Found(int changes, List<Near.Way> ways, boolean everyOne) -> {
                        assertThat(changes).isEqualTo(least);
                        for (Near.Way way : ways) {
                            assertThat(way.changes()).hasSize(least);
                            assertThat(fitting).contains(way.acceptance().outcome());
                            assertThat(way.ratifiers())
                                    .isEqualTo(
                                            verdict(
                                                    parliament(dossier),
                                                    way.acceptance().outcome()));
                        }
                        long nearest =
                                fitting.stream().filter(o -> distance(o, here) == least).count();
                        assertThat(everyOne).isEqualTo(nearest <= Explorer.LISTED);
                        assertThat(ways).hasSize((int) Math.min(nearest, Explorer.LISTED));
                    }
                }
            }
        }
        assertThat(seen).containsKeys(Answer.Here.class, Answer.None.class, Answer.Found.class);
    }

    /// Parties in another order give the same answers, party by party.
    @Test
    void swappingPartiesSwapsTheAnswersAndNothingElse() {
        SplittableRandom random = new SplittableRandom(84);
        for (int n = 0; n < 100; n++) {
            Dossier dossier = dossier(random);
            Bargain bargain = dossier.bargain();
            Bargain swapped =
                    new Bargain(
                            bargain.issues(),
                            bargain.sides().reversed(),
                            bargain.rules(),
                            bargain.redLines());
            Outcome here = SmallBargains.outcomes(bargain).getFirst();
            Explored one = Explorer.of(dossier, bargain).at(here);
            Explored other = Explorer.of(dossier, swapped).at(here);
            assertThat(other.acceptance().parties())
                    .containsExactlyElementsOf(one.acceptance().parties().reversed());
            assertThat(other.exchanges().every()).isEqualTo(one.exchanges().every());
            assertThat(other.exchanges().some()).isEqualTo(one.exchanges().some());
            for (int k = 0; k < one.nearest().size(); k++) {
                assertThat(outcomes(other.nearest().get(k)))
                        .containsExactlyInAnyOrderElementsOf(outcomes(one.nearest().get(k)));
            }
        }
    }

    private static List<Outcome> outcomes(Near near) {
        return near.answer() instanceof Answer.Found found && found.all()
                ? found.ways().stream().map(w -> w.acceptance().outcome()).toList()
                : List.of();
    }
}
