package parley.analysis.inducement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.analysis.audience.Change;
import parley.analysis.audience.WinSets;
import parley.analysis.reading.Verdict;
import parley.dossier.DossierReader;
import parley.dossier.Reading;
import parley.model.Dossier;
import parley.model.Outcome;

/// Inducements and audiences on a bargain small enough to check by hand, and by brute force.
class InducementTest {

    private static final String BARGAIN =
            """
            parley: "1"
            parties:
              aster:
                no deal: 20
              birch:
                no deal: 60
                audiences:
                  guild:
                    must accept: yes
                    accepts from: 40
                    preferences:
                      road:
                        weight: 70
                      tax:
                        weight: 30
            issues:
              road:
                options: [toll, open]
              tax:
                options: [high, low]
            preferences:
              aster:
                road:
                  weight: 50
                  scores:
                    toll: 100
                    open: 0
                tax:
                  weight: 50
                  scores:
                    high: 0
                    low: 100
              birch:
                road:
                  weight: 40-50
                  scores:
                    toll: 0
                    open: 100
                tax:
                  weight: 50-60
                  scores:
                    high: 100
                    low: 0-20
            """;

    private static final Outcome OPEN_LOW = new Outcome(Map.of("road", "open", "tax", "low"));

    @Test
    void onlySmallestSetsOfCleanIncentivesAreAnswersCheapestFirst() {
        // Worst for birch: weight 40 on the road at 100 and tax at 0: 40 points, 20 short of 60.
        // Best: road 50
        // and tax 50 at 20: 60, enough.
        Dossier dossier =
                dossier(
                        incentive("port", "10-15", "5", "met", "offered"),
                        incentive("grain", "12-20", "3", "met", "offered"),
                        incentive("loan", "25-30", "9", "met", "offered"),
                        incentive("villa", "50-60", "1", "not met", "offered"),
                        incentive("fund", "50-60", "1", "unknown", "offered"),
                        incentive("past", "50-60", "1", "met", "rejected"));
        Inducement every = Inducement.of(dossier, OPEN_LOW, "birch", Verdict.EVERY);
        assertThat(every).isInstanceOf(Inducement.Sets.class);
        assertThat(((Inducement.Sets) every).bundles().stream().map(Inducement.Bundle::incentives))
                .containsExactly(List.of("port", "grain"), List.of("loan"));
        assertThat(((Inducement.Sets) every).missing().toString()).isEqualTo("20");
        assertThat(Inducement.of(dossier, OPEN_LOW, "birch", Verdict.SOME))
                .isInstanceOf(Inducement.NotNeeded.class);
    }

    @Test
    void whenAllTogetherAreNotEnoughItSaysWhatIsMissing() {
        Inducement answer =
                Inducement.of(
                        dossier(incentive("port", "10-15", "5", "met", "offered")),
                        OPEN_LOW,
                        "birch",
                        Verdict.EVERY);
        assertThat(answer)
                .isEqualTo(
                        new Inducement.NotEnough(
                                parley.model.Range.of(20), parley.model.Range.of(10, 15)));
    }

    @Test
    void smallestSetsAgreeWithBruteForce() {
        SplittableRandom random = new SplittableRandom(5);
        for (int run = 0; run < 60; run++) {
            int n = 1 + random.nextInt(6);
            List<Integer> values = new ArrayList<>();
            String[] incentives = new String[n];
            for (int i = 0; i < n; i++) {
                values.add(random.nextInt(1, 15));
                incentives[i] =
                        incentive(
                                "i" + i,
                                "" + values.get(i),
                                "" + random.nextInt(9),
                                "met",
                                "offered");
            }
            Set<Set<String>> expected = new HashSet<>();
            for (int set = 0; set < 1 << n; set++) {
                if (sum(values, set) >= 20) {
                    boolean smallest = true;
                    for (int i = 0; i < n; i++) {
                        smallest &= (set >> i & 1) == 0 || sum(values, set & ~(1 << i)) < 20;
                    }
                    if (smallest) {
                        Set<String> ids = new HashSet<>();
                        for (int i = 0; i < n; i++) {
                            if ((set >> i & 1) == 1) {
                                ids.add("i" + i);
                            }
                        }
                        expected.add(ids);
                    }
                }
            }
            Inducement answer =
                    Inducement.of(dossier(incentives), OPEN_LOW, "birch", Verdict.EVERY);
            Set<Set<String>> found = new HashSet<>();
            if (answer instanceof Inducement.Sets sets) {
                sets.bundles().forEach(b -> found.add(Set.copyOf(b.incentives())));
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    private static int sum(List<Integer> values, int set) {
        int sum = 0;
        for (int i = 0; i < values.size(); i++) {
            sum += (set >> i & 1) * values.get(i);
        }
        return sum;
    }

    @Test
    void anAudienceHasAWinSetOfItsOwnAndTheNearestPackageThatWinsItIsFound() {
        Dossier dossier = dossier();
        WinSets winSets = WinSets.of(dossier);
        // The guild: road 70, tax 30, from 40 points. Toll and high tax give it 30, too little.
        Outcome tollHigh = new Outcome(Map.of("road", "toll", "tax", "high"));
        assertThat(winSets.gains(tollHigh).getFirst().verdict()).isEqualTo(Verdict.NONE);
        assertThat(winSets.gains(OPEN_LOW).getFirst().verdict()).isEqualTo(Verdict.EVERY);
        // Nobody refuses in some reading only at open/low (aster 50, birch up to 60, guild 70).
        Change change = Change.from(dossier, tollHigh, Verdict.SOME);
        assertThat(change).isInstanceOf(Change.Found.class);
        assertThat(((Change.Found) change).issues()).isEqualTo(2);
        assertThat(((Change.Found) change).packages().getFirst().outcome()).isEqualTo(OPEN_LOW);
        assertThat(Change.from(dossier, OPEN_LOW, Verdict.SOME))
                .isInstanceOf(Change.NoneNeeded.class);
        assertThat(Change.from(dossier, OPEN_LOW, Verdict.EVERY))
                .isInstanceOf(Change.NotNear.class);
    }

    private static String incentive(
            String id, String value, String cost, String clean, String status) {
        return """
            %s:
              what: Something
              from: aster
              to: birch
              status: %s
              why not: Nobody wanted it
              value to receiver: %s
              cost to giver: %s
              screens:
                clean: %s
        """
                .formatted(id, status, value, cost, clean);
    }

    private static Dossier dossier(String... incentives) {
        String list =
                incentives.length == 0
                        ? ""
                        : "incentives:\n  list:\n" + String.join("", incentives);
        Reading reading = DossierReader.read(Map.of("dossier.yaml", BARGAIN + list));
        assertThat(reading).as(reading.problems().toString()).isInstanceOf(Reading.Sound.class);
        return ((Reading.Sound) reading).dossier();
    }
}
