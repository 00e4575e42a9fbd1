package parley.analysis.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import parley.analysis.frontier.Elimination;
import parley.analysis.frontier.Frontier;
import parley.analysis.frontier.FrontierAnswer;
import parley.analysis.frontier.Numbers;
import parley.analysis.frontier.Problem;
import parley.analysis.frontier.Structure;
import parley.analysis.settlement.Settlement;
import parley.analysis.settlement.SettlementSearch;
import parley.analysis.settlement.Settlements;
import parley.model.Bargain;
import parley.model.Issue;
import parley.model.Method;

/// How often each package is the Nash, Kalai-Smorodinsky, egalitarian, utilitarian choice over random
/// readings: a stochastic acceptability analysis (Lahdelma, Hokkanen & Salminen 1998) of packages.
///
/// Each reading is solved with every tie: a package counts in each reading in which it is among the chosen. Where
/// frontiers are small a reading's frontier is computed; where they are large the four optima are searched for
/// by bounds ([SettlementSearch]). Both are exact; a search that reaches its limit is counted as approximate,
/// with the certified gap. Frequencies come with Wilson's 95 % interval.
///
/// Seeded: block b of [#BLOCK] readings draws from the b-th split of `L64X128MixRandom`, so the
/// answer is the same, bit by bit, on any number of threads. Stopped early, one thread has drawn the first so many readings, and the
/// answer is the one of a plan of that many; several threads have drawn so many of them.
public final class RandomReadings {

    public static final int DRAWS = 20_000;

    /// Tied packages of one settlement of one reading that are counted at most.
    public static final int TIES = 1000;

    private static final int BLOCK = 32;

    /// Readings whose frontiers have more points than this are searched by bounds.
    private static final int FEW_POINTS = 400;

    /// What is kept of a frontier at most, where a search reached its limit without finding anything.
    private static final int POINTS = 20_000;

    /// What to draw: `draws` and `threads` at least 1; `listed` packages at most are listed.
    public record Plan(int draws, long seed, int threads, int listed) {
        public Plan {
            if (draws < 1 || threads < 1 || listed < 0) {
                throw new IllegalArgumentException("draws " + draws + ", threads " + threads);
            }
        }

        public static Plan of(int draws, long seed) {
            return new Plan(
                    draws, seed, Math.min(4, Runtime.getRuntime().availableProcessors()), 12);
        }
    }

    /// Told now and then how many readings are done, from any thread.
    @FunctionalInterface
    public interface Progress {
        Progress NONE = (done, total) -> true;

        /// Whether to go on.
        boolean goOn(long done, long total);
    }

    private final Bargain bargain;
    private final Structure structure;
    private final Plan plan;
    private final Progress progress;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong done = new AtomicLong();
    private volatile boolean stopped;

    private RandomReadings(Bargain bargain, Plan plan, Progress progress) {
        this.bargain = bargain;
        this.structure = Structure.of(bargain);
        this.plan = plan;
        this.progress = progress;
    }

    /// Nothing is drawn where no party has preferences. Stopped by `progress`, it counts the readings done until then; [Frequencies.Cancelled] when there are none.
    ///
    /// @throws IllegalArgumentException when a party's ranges leave no reading
    public static Frequencies of(Bargain bargain, Plan plan, Progress progress) {
        return new RandomReadings(bargain, plan, progress).run();
    }

    private Frequencies run() {
        if (bargain.sides().isEmpty()) {
            return new Frequencies.Cancelled(0);
        }
        if (Elimination.feasibility(structure) == Elimination.Feasibility.INFEASIBLE) {
            return new Frequencies.Infeasible();
        }
        List<SplittableGenerator> blocks = new ArrayList<>();
        SplittableGenerator root =
                RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom")
                        .create(plan.seed());
        for (int b = 0; b * BLOCK < plan.draws(); b++) {
            blocks.add(root.split());
        }
        boolean byBounds = hasLargeFrontiers();
        List<Worker> workers = new ArrayList<>();
        for (int t = 0; t < plan.threads(); t++) {
            workers.add(new Worker(blocks, byBounds));
        }
        runAll(workers);
        Tally total = new Tally(structure);
        workers.forEach(w -> total.add(w.tally));
        return done.get() == 0 ? new Frequencies.Cancelled(0) : counted(total);
    }

    /// Whether the frontier of one reading, always the same one, is large. For two parties and no terms that join
    /// issues frontiers are staircases, quicker than any search.
    private boolean hasLargeFrontiers() {
        if (structure.sides() < 3 && structure.isAdditive()) {
            return false;
        }
        Numbers numbers = Numbers.zeros(structure);
        ReadingSampler.of(bargain, structure)
                .draw(RandomGeneratorFactory.of("L64X128MixRandom").create(plan.seed()), numbers);
        return switch (Elimination.acceptableFrontier(Problem.of(numbers), 2 * FEW_POINTS)) {
            case FrontierAnswer.Found(Frontier frontier) ->
                    frontier.size() > FEW_POINTS || !frontier.isExact();
            case FrontierAnswer.Infeasible() -> false;
            case FrontierAnswer.LimitReached limit -> false;
        };
    }

    private void runAll(List<Worker> workers) {
        try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
            List<Future<?>> running = new ArrayList<>();
            workers.forEach(worker -> running.add(pool.submit(worker)));
            for (Future<?> future : running) {
                future.get();
            }
        } catch (InterruptedException stop) {
            stopped = true;
            Thread.currentThread().interrupt();
        } catch (ExecutionException failure) {
            stopped = true;
            throw new IllegalStateException("a reading failed", failure.getCause());
        }
    }

    private final class Worker implements Runnable {
        private final List<SplittableGenerator> blocks;
        private final ReadingSampler sampler = ReadingSampler.of(bargain, structure);
        private final Numbers numbers = Numbers.zeros(structure);
        private final Tally tally = new Tally(structure);
        private final Optional<SettlementSearch> search;

        Worker(List<SplittableGenerator> blocks, boolean byBounds) {
            this.blocks = blocks;
            this.search = byBounds ? SettlementSearch.find(structure) : Optional.empty();
        }

        @Override
        public void run() {
            while (!stopped) {
                int b = next.getAndIncrement();
                if (b >= blocks.size()) {
                    return;
                }
                int size = Math.min(BLOCK, plan.draws() - b * BLOCK);
                for (int n = 0; n < size && !stopped; n++) {
                    sampler.draw(blocks.get(b), numbers);
                    count(Problem.of(numbers));
                    if (!progress.goOn(done.incrementAndGet(), plan.draws())) {
                        stopped = true;
                    }
                }
            }
        }

        private void count(Problem problem) {
            Optional<SettlementSearch.Chosen> chosen = search.flatMap(s -> s.of(problem));
            if (chosen.isPresent()) {
                tally.add(chosen.get());
            } else {
                tally.add(
                        search.isPresent()
                                ? Settlements.of(problem, POINTS)
                                : Settlements.of(problem));
            }
        }
    }

    private Frequencies counted(Tally tally) {
        Acceptability acceptability = Acceptability.of(bargain);
        List<Frequencies.StandOut> packages = new ArrayList<>();
        for (Tally.Key key : tally.first(plan.listed())) {
            Map<Method, Wilson> chosen = new EnumMap<>(Method.class);
            for (int s = 0; s < Frequencies.SETTLEMENTS.size(); s++) {
                chosen.put(Frequencies.SETTLEMENTS.get(s), wilson(tally.count(key, s)));
            }
            packages.add(new Frequencies.StandOut(acceptability.of(key.outcome()), chosen));
        }
        return new Frequencies.Counted(
                done.get(),
                plan.draws(),
                plan.seed(),
                packages,
                tally.different(),
                wilson(tally.nothingAcceptable),
                wilson(tally.noCommonGain),
                options(tally),
                tally.undecided,
                tally.approximate,
                tally.cutShort,
                tally.gap);
    }

    private Wilson wilson(long count) {
        return new Wilson(count, done.get());
    }

    private Map<Method, Map<String, Map<String, Wilson>>> options(Tally tally) {
        Map<Method, Map<String, Map<String, Wilson>>> all = new LinkedHashMap<>();
        for (int s = 0; s < Frequencies.SETTLEMENTS.size(); s++) {
            Map<String, Map<String, Wilson>> byIssue = new LinkedHashMap<>();
            for (int j = 0; j < structure.issues(); j++) {
                Issue issue = bargain.issues().get(j);
                Map<String, Wilson> byOption = new LinkedHashMap<>();
                for (int k = 0; k < issue.size(); k++) {
                    byOption.put(
                            issue.options().get(k).id(),
                            wilson(tally.options[s][structure.offset(j) + k]));
                }
                byIssue.put(issue.id(), byOption);
            }
            all.put(Frequencies.SETTLEMENTS.get(s), byIssue);
        }
        return all;
    }

    /// Counts of one worker; sums do not depend on the order in which they are added.
    private static final class Tally {

        /// An outcome as a map key.
        record Key(List<Integer> options) {
            static Key of(int[] outcome) {
                return new Key(Arrays.stream(outcome).boxed().toList());
            }

            int[] outcome() {
                return options.stream().mapToInt(Integer::intValue).toArray();
            }
        }

        private static final Comparator<Key> BY_OPTIONS =
                (a, b) -> Arrays.compare(a.outcome(), b.outcome());

        private final Structure structure;
        private final Map<Key, long[]> chosen = new HashMap<>();
        private final long[][] options;
        private long nothingAcceptable;
        private long noCommonGain;
        private long undecided;
        private long approximate;
        private long cutShort;
        private double gap;

        Tally(Structure structure) {
            this.structure = structure;
            options = new long[Frequencies.SETTLEMENTS.size()][structure.options()];
        }

        void add(Settlements settlements) {
            boolean approximated = false;
            boolean cut = false;
            Map<List<Integer>, List<int[]>> listed = new HashMap<>();
            List<Settlement> all = settlements.all();
            for (int s = 0; s < all.size(); s++) {
                if (all.get(s) instanceof Settlement.Found found) {
                    List<int[]> outcomes =
                            listed.computeIfAbsent(
                                    found.points(), points -> found.outcomes(TIES + 1));
                    cut |= outcomes.size() > TIES;
                    approximated |= !found.isExact();
                    add(s, outcomes.size() > TIES ? outcomes.subList(0, TIES) : outcomes);
                }
            }
            approximate += approximated ? 1 : 0;
            cutShort += cut ? 1 : 0;
            switch (settlements.nash()) {
                case Settlement.Found found -> {}
                case Settlement.Infeasible none -> noCommonGain++;
                case Settlement.NothingAcceptable none -> {
                    nothingAcceptable++;
                    noCommonGain++;
                }
                case Settlement.NoCommonGain none -> noCommonGain++;
                case Settlement.LimitReached limit -> undecided++;
            }
        }

        void add(SettlementSearch.Chosen reading) {
            for (int s = 0; s < options.length; s++) {
                if (!reading.all().get(s).isEmpty()) {
                    add(s, reading.all().get(s));
                }
            }
            approximate += reading.gap() > 0 ? 1 : 0;
            gap = Math.max(gap, reading.gap());
            cutShort += reading.cut() ? 1 : 0;
            nothingAcceptable += reading.utilitarian().isEmpty() ? 1 : 0;
            noCommonGain += reading.nash().isEmpty() ? 1 : 0;
        }

        private void add(int settlement, List<int[]> outcomes) {
            for (int[] outcome : outcomes) {
                chosen.computeIfAbsent(Key.of(outcome), k -> new long[options.length])[
                        settlement]++;
            }
            int[] first = outcomes.getFirst();
            for (int j = 0; j < first.length; j++) {
                boolean same = true;
                for (int[] outcome : outcomes) {
                    same &= outcome[j] == first[j];
                }
                options[settlement][structure.offset(j) + first[j]] += same ? 1 : 0;
            }
        }

        void add(Tally other) {
            other.chosen.forEach((key, counts) -> {
                long[] own = chosen.computeIfAbsent(key, k -> new long[counts.length]);
                Arrays.setAll(own, s -> own[s] + counts[s]);
            });
            for (int s = 0; s < options.length; s++) {
                long[] own = options[s];
                long[] more = other.options[s];
                Arrays.setAll(own, k -> own[k] + more[k]);
            }
            nothingAcceptable += other.nothingAcceptable;
            noCommonGain += other.noCommonGain;
            undecided += other.undecided;
            approximate += other.approximate;
            cutShort += other.cutShort;
            gap = Math.max(gap, other.gap);
        }

        long different() {
            return chosen.size();
        }

        long count(Key key, int settlement) {
            return chosen.getOrDefault(key, new long[options.length])[settlement];
        }

        /// By largest count, then by sum of counts, then by options.
        List<Key> first(int limit) {
            return chosen.entrySet().stream()
                    .sorted(
                            Comparator.comparingLong((Map.Entry<Key, long[]> e) ->
                                            -Arrays.stream(e.getValue()).max().orElse(0))
                                    .thenComparingLong(e -> -Arrays.stream(e.getValue()).sum())
                                    .thenComparing(Map.Entry::getKey, BY_OPTIONS))
                    .limit(limit)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
