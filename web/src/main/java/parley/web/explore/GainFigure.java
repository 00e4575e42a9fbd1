package parley.web.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.analysis.explore.Explorer;
import parley.analysis.explore.Sketch;
import parley.analysis.reading.Acceptance;
import parley.analysis.reading.GainBounds;
import parley.analysis.reading.Verdict;
import parley.figure.Caption;
import parley.figure.Drawing;
import parley.figure.Gains;
import parley.figure.Plane;
import parley.model.Outcome;
import parley.report.Candidate;

/// The explorer's figure: the package on show, the nearest ones and those that stand out, each leading to itself.
final class GainFigure {

    /// With three parties or more each package takes a bar a party; then only so many of each kind are drawn.
    private static final int FEW = 3;

    private static final Drawing DRAWING = new Drawing();

    private final ExploreWords phrases;
    private final Explorer explorer;
    private final List<String> parties;
    private final Function<Outcome, String> address;
    private final List<Gains.Shown> shown = new ArrayList<>();

    GainFigure(
            ExploreWords phrases,
            Explorer explorer,
            List<String> parties,
            Function<Outcome, String> address) {
        this.phrases = phrases;
        this.explorer = explorer;
        this.parties = parties;
        this.address = address;
    }

    void here(Acceptance acceptance) {
        add(phrases.say("here"), phrases.say("here.name"), Gains.Role.HERE, acceptance, null);
    }

    void near(String mark, Acceptance acceptance, String name) {
        add(mark, name, Gains.Role.NEAR, acceptance, address.apply(acceptance.outcome()));
    }

    /// Not drawn when it is the package on show.
    void fair(Candidate candidate, Outcome here) {
        if (!candidate.outcome().equals(here)) {
            add(
                    candidate.mark(),
                    phrases.difference(candidate.outcome(), here),
                    Gains.Role.FAIR,
                    explorer.acceptability().of(candidate.outcome()),
                    address.apply(candidate.outcome()));
        }
    }

    private void add(
            String mark,
            String name,
            Gains.Role role,
            Acceptance acceptance,
            @Nullable String href) {
        boolean many =
                parties.size() > 2 && shown.stream().filter(s -> s.role() == role).count() == FEW;
        if (!many) {
            shown.add(
                    new Gains.Shown(
                            mark,
                            name,
                            role,
                            stroke(acceptance.group()),
                            href,
                            parties.stream()
                                    .map(p -> span(PackageAnswers.bounds(p, acceptance.parties())))
                                    .toList()));
        }
    }

    private Gains.Span span(GainBounds bounds) {
        return new Gains.Span(
                bounds.smallest().toDouble(),
                bounds.largest().toDouble(),
                phrases.gain(bounds.smallest(), bounds.largest()));
    }

    private static Plane.Stroke stroke(Verdict verdict) {
        return switch (verdict) {
            case EVERY -> Plane.Stroke.EVERY;
            case SOME -> Plane.Stroke.SOME;
            case NONE -> Plane.Stroke.NONE;
        };
    }

    String html(Sketch sketch) {
        return DRAWING.text(
                new Gains(
                        new Caption(
                                "gains",
                                phrases.say("figure"),
                                phrases.say(parties.size() == 2 ? "figure.boxes" : "figure.bars"),
                                phrases.say("figure.table"),
                                phrases.words().locale()),
                        phrases.say("package"),
                        phrases.say("axis"),
                        parties.stream().map(phrases.names()::party).toList(),
                        shown,
                        frontier(sketch),
                        new Gains.Legend(
                                phrases.say("here.name"),
                                phrases.say("legend.every"),
                                phrases.say("legend.some"),
                                phrases.say("legend.none"),
                                phrases.say("legend.nodeal"),
                                sketch.points().isEmpty() ? "" : phrases.say("legend.frontier"),
                                phrases.say("accepts"))));
    }

    private List<Gains.Point> frontier(Sketch sketch) {
        if (parties.size() != 2) {
            return List.of();
        }
        boolean swapped = !parties.getFirst().equals(explorer.bargain().parties().getFirst());
        return sketch.points().stream()
                .map(p ->
                        swapped
                                ? new Gains.Point(p.second().toDouble(), p.first().toDouble())
                                : new Gains.Point(p.first().toDouble(), p.second().toDouble()))
                .toList();
    }
}
