package parley.web.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.analysis.reading.Acceptability;
import parley.analysis.reading.Acceptance;
import parley.analysis.reading.Verdict;
import parley.dossier.DossierReader;
import parley.dossier.Reading;
import parley.model.Dossier;
import parley.model.Issue;
import parley.model.Outcome;

/// What the explorer says of a package, against all packages of the sample listed one by one.
class ExploredTest {

    private final Dossier dossier = sample();
    private final Acceptability acceptability = Acceptability.of(dossier.bargain());
    private final List<Outcome> all = all(dossier.issues());

    private static Dossier sample() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("examples").resolve("lake-serin"))) {
            here = here.getParent();
        }
        return ((Reading.Sound) DossierReader.read(here.resolve("examples").resolve("lake-serin")))
                .dossier();
    }

    private static List<Outcome> all(List<Issue> issues) {
        List<Map<String, String>> found = new ArrayList<>(List.of(Map.of()));
        for (Issue issue : issues) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> start : found) {
                issue.options()
                        .forEach(option -> {
                            Map<String, String> next = new LinkedHashMap<>(start);
                            next.put(issue.id(), option.id());
                            longer.add(next);
                        });
            }
            found = longer;
        }
        return found.stream().map(Outcome::new).toList();
    }

    private Explored explored(Outcome outcome) {
        return Explored.of(
                dossier, acceptability, dossier.bargain().parties(), new Choice(outcome));
    }

    private static long distance(Outcome a, Outcome b) {
        return a.options().entrySet().stream()
                .filter(e -> !e.getValue().equals(b.get(e.getKey())))
                .count();
    }

    @Test
    void aPackageFitsExactlyWhenNoRuleIsBrokenAndNoRedLineCrossed() {
        int fitting = 0;
        for (Outcome outcome : all) {
            Explored explored = explored(outcome);
            assertThat(explored.feasible())
                    .as(outcome.toString())
                    .isEqualTo(explored.broken().isEmpty() && explored.crossed().isEmpty());
            fitting += explored.feasible() ? 1 : 0;
        }
        assertThat(fitting).isPositive().isLessThan(all.size());
    }

    @Test
    void noPackageNearerThanTheNearestIsAcceptableToAll() {
        List<Outcome> fitting =
                all.stream()
                        .filter(o -> {
                            Acceptance acceptance = acceptability.of(o);
                            return acceptance.feasible() && acceptance.group() == Verdict.EVERY;
                        })
                        .toList();
        assertThat(fitting).isNotEmpty();
        Random random = new Random(7);
        for (int k = 0; k < 100; k++) {
            Outcome from = all.get(random.nextInt(all.size()));
            long least = fitting.stream().mapToLong(o -> distance(o, from)).min().orElseThrow();
            Nearest nearest = Nearest.of(acceptability, dossier.bargain(), new Choice(from));
            assertThat(nearest.complete()).isTrue();
            if (least <= 2) {
                assertThat(nearest.verdict()).isEqualTo(Verdict.EVERY);
                assertThat((long) nearest.changes()).isEqualTo(least);
                assertThat(nearest.packages())
                        .isNotEmpty()
                        .allSatisfy(o -> assertThat(fitting).contains(o))
                        .allSatisfy(o -> assertThat(distance(o, from)).isEqualTo(least));
            } else {
                assertThat(nearest.verdict()).isNotEqualTo(Verdict.EVERY);
            }
        }
    }

    @Test
    void anUnknownOptionLeavesTheIssueAsItIsToday() {
        Map<String, String> nonsense = new LinkedHashMap<>();
        dossier.issues().forEach(issue -> nonsense.put(issue.id(), "nonsense"));
        Choice choice = Choice.of(dossier.issues(), nonsense);
        dossier.issues()
                .forEach(issue -> {
                    String today = issue.statusQuo();
                    assertThat(choice.option(issue.id()))
                            .isEqualTo(today == null ? issue.options().getFirst().id() : today);
                });
    }
}
