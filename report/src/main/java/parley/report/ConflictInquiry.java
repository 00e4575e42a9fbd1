package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.analysis.conflict.ConflictAnswer;
import parley.analysis.conflict.ConflictAnswer.Conflict;
import parley.analysis.conflict.ConflictAnswer.Conflicting;
import parley.analysis.conflict.ConflictAnswer.Relaxation;
import parley.analysis.conflict.ConflictAnswer.Sacrifice;
import parley.analysis.conflict.Demand;
import parley.model.Method;
import parley.model.Utility;

/// What must give where nothing fits: in any reading, or in every reading.
final class ConflictInquiry implements Inquiry<Relax> {

    private static final Finding<Relax> RELAX = new Finding<>("relax", a -> Relax.of(a.bargain()));

    private static final int LISTED = 5;
    private static final int CONFLICTS = 3;
    private static final int APPENDIX = 40;

    /// Of a page of its own.
    private static final int MANY = 12;

    @Override
    public String id() {
        return "conflict";
    }

    @Override
    public String key() {
        return "f";
    }

    @Override
    public List<Method> methods() {
        return List.of(Method.CONFLICTS);
    }

    @Override
    public List<String> commands() {
        return List.of("relax");
    }

    @Override
    public Relax answer(Answers answers) {
        return answers.ofBargain(RELAX);
    }

    @Override
    public boolean isToActOn(Relax answer) {
        return !answer.mayFit();
    }

    @Override
    public String json(Relax answer, Material m, int most) {
        return RelaxJson.of(answer);
    }

    @Override
    public Optional<Part> brief(Relax relax, Material m) {
        if (relax.some() instanceof Conflicting conflicting) {
            return Optional.of(part(m, conflicting, "conflict.some"));
        }
        return relax.every() instanceof Conflicting conflicting
                ? Optional.of(part(m, conflicting, "conflict.every"))
                : Optional.empty();
    }

    /// In some reading and in every reading, with what each relaxation opens.
    @Override
    public Optional<Part> part(Relax relax, Material m) {
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(stance(m, "relax.some", relax.some()));
        blocks.addAll(stance(m, "relax.every", relax.every()));
        ConflictAnswer drawn = relax.some() instanceof Conflicting ? relax.some() : relax.every();
        if (drawn instanceof Conflicting conflicting && !conflicting.relaxations().isEmpty()) {
            Demands demands = new Demands(m.dossier(), m.words(), m.names());
            blocks.add(new ConflictFigure(m, demands, conflicting).block());
        }
        return Optional.of(
                new Part(
                        id(),
                        m.say("conflict.heading"),
                        brief(relax, m).map(Part::headlines).orElse(List.of()),
                        blocks,
                        true,
                        List.of()));
    }

    private static List<Block> stance(Material m, String key, ConflictAnswer answer) {
        Sentence.Ground how = m.grounds().method("conflicts");
        String stance = m.say(key) + " ";
        return switch (answer) {
            case ConflictAnswer.Fits fits ->
                    List.of(
                            Block.paragraph(
                                    Sentence.of(
                                            stance
                                                    + m.say(
                                                            "relax.fits",
                                                            m.names().outcome(fits.example())),
                                            how)));
            case ConflictAnswer.LimitReached _ ->
                    List.of(Block.paragraph(Sentence.of(stance + m.say("relax.limit"), how)));
            case Conflicting conflicting -> whole(m, stance, conflicting);
        };
    }

    private static List<Block> whole(Material m, String stance, Conflicting answer) {
        Demands demands = new Demands(m.dossier(), m.words(), m.names());
        Sentence.Ground how = m.grounds().method("conflicts");
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(Sentence.of(stance + m.say("relax.none"), how)));
        blocks.add(
                Block.paragraph(
                        Sentence.of(m.say("relax.relaxations", answer.relaxations().size()), how)));
        List<Sentence> ways = new ArrayList<>();
        for (Relaxation way : first(answer.relaxations())) {
            Sentence gives = sentence(m, demands, way);
            String opens = m.say("relax.opens", m.names().outcome(way.opens()));
            ways.add(new Sentence(gives.text() + " " + opens, gives.grounds()));
        }
        more(m, answer.relaxations().size()).ifPresent(ways::add);
        blocks.add(new Block.Bullets(ways));
        blocks.add(
                Block.paragraph(
                        Sentence.of(m.say("relax.conflicts", answer.conflicts().size()), how)));
        List<Sentence> sets = new ArrayList<>();
        first(answer.conflicts()).forEach(c -> sets.add(sentence(m, demands, c)));
        more(m, answer.conflicts().size()).ifPresent(sets::add);
        blocks.add(new Block.Bullets(sets));
        if (!answer.complete()) {
            blocks.add(Block.paragraph(Sentence.of(m.say("relax.incomplete"), how)));
        }
        return blocks;
    }

    private static Optional<Sentence> more(Material m, int size) {
        return size > MANY
                ? Optional.of(Sentence.of(m.say("settle.more", size - MANY)))
                : Optional.empty();
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MANY, all.size()));
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
        String key =
                m.answers().ofBargain(RELAX).mayFit()
                        ? "conflict.headline-every"
                        : "conflict.headline";
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
