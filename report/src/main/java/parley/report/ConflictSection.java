package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.analysis.conflict.ConflictAnswer.Conflict;
import parley.analysis.conflict.ConflictAnswer.Conflicting;
import parley.analysis.conflict.ConflictAnswer.Relaxation;
import parley.analysis.conflict.ConflictAnswer.Sacrifice;
import parley.analysis.conflict.Demand;
import parley.model.Utility;

/// What must give where nothing fits: in any reading, or in every reading.
final class ConflictSection implements Section {

    private static final int LISTED = 5;
    private static final int CONFLICTS = 3;
    private static final int APPENDIX = 40;

    @Override
    public Optional<Part> find(Material m) {
        Relax relax = m.answers().relax();
        if (relax.some() instanceof Conflicting conflicting) {
            return Optional.of(part(m, conflicting, "conflict.some"));
        }
        return relax.every() instanceof Conflicting conflicting
                ? Optional.of(part(m, conflicting, "conflict.every"))
                : Optional.empty();
    }

    private static Part part(Material m, Conflicting answer, String key) {
        Demands demands = new Demands(m.dossier(), m.words(), m.names());
        List<Block> blocks = new ArrayList<>();
        List<Relaxation> relaxations = answer.relaxations();
        List<Sentence> intro = new ArrayList<>();
        intro.add(
                Sentence.of(
                        m.say(key, relaxations.size(), Math.min(LISTED, relaxations.size())),
                        m.grounds().method("conflicts")));
        if (!answer.complete()) {
            intro.add(Sentence.of(m.say("relax.incomplete")));
        }
        blocks.add(new Block.Paragraph(intro));
        blocks.add(
                new Block.Bullets(
                        relaxations.stream()
                                .limit(LISTED)
                                .map(r -> sentence(m, demands, r))
                                .toList()));
        if (!answer.conflicts().isEmpty()) {
            blocks.add(Block.paragraph(Sentence.of(m.say("conflict.together"))));
            blocks.add(
                    new Block.Bullets(
                            answer.conflicts().stream()
                                    .limit(CONFLICTS)
                                    .map(c -> sentence(m, demands, c))
                                    .toList()));
        }
        return new Part(
                "conflict",
                m.say("conflict.heading"),
                headline(m, demands, relaxations),
                blocks,
                false,
                appendix(m, demands, answer));
    }

    private static List<Sentence> headline(
            Material m, Demands demands, List<Relaxation> relaxations) {
        if (relaxations.isEmpty()) {
            return List.of();
        }
        int least = relaxations.getFirst().demands().size();
        long ways = relaxations.stream().filter(r -> r.demands().size() == least).count();
        String key = m.answers().relax().mayFit() ? "conflict.headline-every" : "conflict.headline";
        return List.of(
                new Sentence(
                        m.say(key, least, ways, demands.list(relaxations.getFirst().demands())),
                        links(m, relaxations.getFirst().demands())));
    }

    private static Sentence sentence(Material m, Demands demands, Relaxation relaxation) {
        String text = m.words().capital(demands.list(relaxation.demands())) + ".";
        if (relaxation.sacrifice() instanceof Sacrifice.Points(Utility loss)) {
            text += " " + m.say("relax.loss", m.words().number(loss.points()));
        }
        return new Sentence(text, links(m, relaxation.demands()));
    }

    private static Sentence sentence(Material m, Demands demands, Conflict conflict) {
        return new Sentence(
                m.words().capital(demands.list(conflict.demands())) + ".",
                links(m, conflict.demands()));
    }

    private static List<Sentence.Ground> links(Material m, List<Demand> demands) {
        List<Sentence.Ground> links = new ArrayList<>();
        for (Demand demand : demands) {
            switch (demand.kind()) {
                case RULE, RED_LINE -> links.add(m.grounds().item(demand.id()));
                case NO_DEAL ->
                        links.add(
                                new Sentence.Ground(
                                        m.grounds().noDeal(demand.id()),
                                        m.names().party(demand.id())));
            }
        }
        return links;
    }

    /// What each relaxation opens, in full.
    private static List<Block> appendix(Material m, Demands demands, Conflicting answer) {
        if (answer.relaxations().isEmpty()) {
            return List.of();
        }
        return List.of(
                new ConflictFigure(m, demands, answer).block(),
                new Block.Bullets(
                        answer.relaxations().stream()
                                .limit(APPENDIX)
                                .map(r ->
                                        Sentence.of(
                                                m.words().capital(demands.list(r.demands()))
                                                        + ". "
                                                        + m.say(
                                                                "relax.opens",
                                                                m.names().outcome(r.opens()))))
                                .toList()));
    }
}
