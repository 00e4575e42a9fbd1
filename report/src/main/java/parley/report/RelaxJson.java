package parley.report;

import java.util.List;
import parley.analysis.conflict.ConflictAnswer;
import parley.analysis.conflict.ConflictAnswer.Conflict;
import parley.analysis.conflict.ConflictAnswer.Relaxation;
import parley.analysis.conflict.ConflictAnswer.Sacrifice;
import parley.analysis.conflict.Demand;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `parley relax --format json`; the contract stands in docs/cli.md.
public final class RelaxJson {

    private RelaxJson() {}

    public static String of(Relax relax) {
        ObjectNode root = Json.root();
        root.set("some", answer(relax.some()));
        root.set("every", answer(relax.every()));
        return Json.write(root);
    }

    private static ObjectNode answer(ConflictAnswer answer) {
        ObjectNode node = Json.object();
        switch (answer) {
            case ConflictAnswer.Fits fits -> {
                node.put("fits", true);
                node.set("example", Json.outcome(fits.example()));
            }
            case ConflictAnswer.Conflicting conflicting -> {
                node.put("fits", false);
                node.put("complete", conflicting.complete());
                node.set("demands", demands(conflicting.demands()));
                ArrayNode conflicts = node.putArray("conflicts");
                conflicting.conflicts().forEach(c -> conflicts.add(conflict(c)));
                ArrayNode relaxations = node.putArray("relaxations");
                conflicting.relaxations().forEach(r -> relaxations.add(relaxation(r)));
            }
            case ConflictAnswer.LimitReached limit -> {
                node.putNull("fits");
                node.put("limitReached", true);
                node.put("nodes", limit.nodes());
            }
        }
        return node;
    }

    private static ArrayNode demands(List<Demand> demands) {
        ArrayNode array = Json.array();
        for (Demand demand : demands) {
            ObjectNode node = array.addObject();
            node.put(
                    "kind",
                    switch (demand.kind()) {
                        case RULE -> "rule";
                        case RED_LINE -> "redLine";
                        case NO_DEAL -> "noDeal";
                    });
            node.put("id", demand.id());
            ArrayNode basis = node.putArray("basis");
            demand.basis().ids().forEach(basis::add);
        }
        return array;
    }

    private static ObjectNode conflict(Conflict conflict) {
        ObjectNode node = Json.object();
        node.set("demands", demands(conflict.demands()));
        ArrayNode proofs = node.putArray("proofs");
        conflict.proofs().forEach(p -> proofs.add(Json.outcome(p)));
        return node;
    }

    private static ObjectNode relaxation(Relaxation relaxation) {
        ObjectNode node = Json.object();
        node.set("demands", demands(relaxation.demands()));
        node.set("opens", Json.outcome(relaxation.opens()));
        switch (relaxation.sacrifice()) {
            case Sacrifice.None _ ->
                    node.put("largestLoss", Json.decimal(java.math.BigDecimal.ZERO));
            case Sacrifice.Points(var loss) -> node.put("largestLoss", Json.decimal(loss));
            case Sacrifice.Undecided _ -> node.putNull("largestLoss");
        }
        return node;
    }
}
