package parley.analysis.commitment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.model.Commitment;
import parley.model.Dossier;

/// A schedule with its numbers fixed: who pays and who receives how much, step by step.
///
/// `net` is one map per step, party to [Flow]; a party that does nothing in a step has no entry. Steps happen one after the
/// other; what stands in one step happens at once. `lasting` is the index of a step that, once reached, repeats in every
/// period ever after (a continuing relation), or -1. Amounts are in the party's own points.
public record Steps(List<String> parties, List<Map<String, Flow>> net, int lasting) {

    /// What a party gives and receives in one step, both at least 0.
    public record Flow(BigDecimal gives, BigDecimal receives) {
        public static final Flow NONE = new Flow(BigDecimal.ZERO, BigDecimal.ZERO);

        public Flow {
            if (gives.signum() < 0 || receives.signum() < 0) {
                throw new IllegalArgumentException("a flow is below 0: " + gives + ", " + receives);
            }
        }

        Flow plus(Flow other) {
            return new Flow(gives.add(other.gives), receives.add(other.receives));
        }

        BigDecimal balance() {
            return receives.subtract(gives);
        }
    }

    /// Which end of the ranges: the reading in which keeping on is least attractive (costs high, values low), or most.
    public enum End {
        LEAST_ATTRACTIVE,
        MOST_ATTRACTIVE
    }

    public Steps {
        parties = List.copyOf(parties);
        List<Map<String, Flow>> copy = new ArrayList<>();
        net.forEach(step -> copy.add(Map.copyOf(step)));
        net = List.copyOf(copy);
        if (lasting >= net.size() || lasting < -1) {
            throw new IllegalArgumentException("lasting step " + lasting + " of " + net.size());
        }
    }

    /// The flow of a party in a step.
    public Flow flow(int step, String party) {
        return net.get(step).getOrDefault(party, Flow.NONE);
    }

    /// The dossier's commitments that carry a cost or a value, phase by phase (those without a phase come in a last
    /// step of their own, in order of date).
    ///
    /// The value to the receiver goes to each party named as receiver. A missing cost or value counts as 0 and is
    /// named by [#unvalued].
    public static Steps of(Dossier dossier, End end) {
        List<Map<String, Flow>> net = new ArrayList<>();
        TreeSet<String> parties = new TreeSet<>();
        for (List<Commitment> phase : phases(dossier)) {
            Map<String, Flow> step = new LinkedHashMap<>();
            for (Commitment commitment : phase) {
                flows(commitment, end)
                        .forEach((party, flow) -> step.merge(party, flow, Flow::plus));
            }
            parties.addAll(step.keySet());
            net.add(step);
        }
        return new Steps(List.copyOf(parties), net, -1);
    }

    /// The commitments of each step.
    public static List<List<Commitment>> phases(Dossier dossier) {
        TreeMap<Integer, List<Commitment>> phases = new TreeMap<>();
        for (Commitment commitment : valued(dossier)) {
            int phase = commitment.schedule().phase();
            phases.computeIfAbsent(phase == 0 ? Integer.MAX_VALUE : phase, _ -> new ArrayList<>())
                    .add(commitment);
        }
        return List.copyOf(phases.values());
    }

    /// Commitments with a cost or a value, in the dossier's order.
    public static List<Commitment> valued(Dossier dossier) {
        return dossier.commitments().stream()
                .filter(c -> c.costToGiver() != null || c.valueToReceiver() != null)
                .toList();
    }

    /// Ids of commitments that lack a cost or a value, in the dossier's order.
    public static List<String> unvalued(Dossier dossier) {
        return dossier.commitments().stream()
                .filter(c -> c.costToGiver() == null || c.valueToReceiver() == null)
                .map(Commitment::id)
                .toList();
    }

    /// What one commitment moves, party to flow.
    static Map<String, Flow> flows(Commitment commitment, End end) {
        Map<String, Flow> flows = new LinkedHashMap<>();
        boolean least = end == End.LEAST_ATTRACTIVE;
        if (commitment.costToGiver() != null) {
            BigDecimal cost =
                    least ? commitment.costToGiver().high() : commitment.costToGiver().low();
            flows.merge(commitment.who(), new Flow(cost, BigDecimal.ZERO), Flow::plus);
        }
        if (commitment.valueToReceiver() != null) {
            BigDecimal value =
                    least
                            ? commitment.valueToReceiver().low()
                            : commitment.valueToReceiver().high();
            for (String receiver : commitment.to()) {
                flows.merge(receiver, new Flow(BigDecimal.ZERO, value), Flow::plus);
            }
        }
        return flows;
    }
}
