package parley.web.explore;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parley.model.Dossier;
import parley.model.Issue;
import parley.model.Outcome;
import parley.model.RedLine;
import parley.model.Rule;
import parley.report.Names;
import parley.report.Words;
import parley.web.page.Asked;
import parley.web.page.Dossiers;
import parley.web.page.Pages;
import parley.web.page.Room;

/// The package explorer: a form with an option for every issue, and what every party says of that package.
public final class ExplorePages implements Room {

    /// Up to this many options an issue's are all in view; beyond, they are in a list to choose from.
    private static final int IN_VIEW = 7;

    /// Up to this many values a number is chosen from a list; beyond, it is typed.
    private static final int IN_LIST = 200;

    private final Dossiers dossiers;

    public ExplorePages(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/d/{id}/explore", ctx -> dossiers.sound(ctx, ExplorePages::page));
        routes.get(
                "/d/{id}/explore/answer",
                ctx -> dossiers.sound(ctx, ExplorePages::answer));
    }

    /// What the template shows.
    public record Explorer(
            Asked asked, Names names, List<Question> questions, Explored explored) {

        public String say(String key, Object... values) {
            return asked.visit().say(key, values);
        }

        public Words words() {
            return asked.visit().words();
        }

        public String gain(Explored.Side side) {
            return side.low().compareTo(side.high()) == 0
                    ? words().signed(side.low())
                    : say("explore.to", words().signed(side.low()), words().signed(side.high()));
        }

        public String line(RedLine line) {
            String fallback = say("explore.line", line.id());
            return line.words().in(words().locale(), fallback);
        }

        public String rule(Rule rule) {
            return rule.why().in(words().locale(), say("explore.rule", rule.id()));
        }

        /// What differs from the package on show: `Water: 60 m3/s`.
        public String difference(Outcome other) {
            Outcome here = explored.choice().outcome();
            Map<String, String> changed = new java.util.LinkedHashMap<>(other.options());
            changed.entrySet().removeIf(e -> e.getValue().equals(here.get(e.getKey())));
            return changed.isEmpty() ? names.outcome(other) : names.outcome(new Outcome(changed));
        }

        public String address(Outcome other) {
            return asked.base()
                    + "/explore?"
                    + other.options().entrySet().stream()
                            .map(e -> coded("o." + e.getKey()) + "=" + coded(e.getValue()))
                            .collect(Collectors.joining("&"));
        }

        /// Where a number of points stands on the drawn axis from -100 to 100, in 0..200, clipped.
        public double at(BigDecimal points) {
            return Math.clamp(points.doubleValue(), -100, 100) + 100;
        }

        private static String coded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /// An issue as the form asks for it.
    public record Question(Issue issue, String name, List<Answer> answers, String chosen) {
        public Question {
            answers = List.copyOf(answers);
        }

        public boolean inView() {
            return answers.size() <= IN_VIEW;
        }

        public boolean typed() {
            return issue.scale() != null && issue.size() > IN_LIST;
        }
    }

    /// An option as the form offers it.
    public record Answer(String id, String name, boolean today) {}

    private static void page(Asked asked) {
        if (asked.dossier().bargain().sides().isEmpty() || asked.dossier().issues().isEmpty()) {
            asked.say(asked.visit().say("explore.title"), asked.visit().say("explore.nothing"));
            return;
        }
        if (isWithheld(asked)) {
            withheld(asked);
            return;
        }
        asked.show("explore/explore.jte", Map.of("page", explorer(asked)));
    }

    private static void answer(Asked asked) {
        if (asked.dossier().bargain().sides().isEmpty() || isWithheld(asked)) {
            asked.ctx().status(404);
            return;
        }
        Pages.show(asked.ctx(), asked.visit(), "explore/explored.jte", Map.of("page", explorer(asked)));
    }

    private static void withheld(Asked asked) {
        asked.say(asked.visit().say("explore.title"), asked.visit().say("explore.withheld"));
    }

    /// Gains rest on every party's numbers, on rules and red lines: where readers may not see one of them, nothing is computed
    /// from it for them.
    private static boolean isWithheld(Asked asked) {
        Dossier all = asked.dossier();
        Dossier seen = asked.seen();
        return seen.preferences().size() < all.preferences().size()
                || seen.rules().size() < all.rules().size()
                || seen.redLines().size() < all.redLines().size()
                || seen.issues().size() < all.issues().size();
    }

    private static Explorer explorer(Asked asked) {
        Dossier dossier = asked.dossier();
        Names names = new Names(dossier, asked.visit().words());
        Choice choice = Choice.of(dossier.issues(), given(asked.ctx()));
        Explored explored =
                Explored.of(
                        dossier,
                        asked.open().acceptability(dossier),
                        names.alphabetical(dossier.bargain()),
                        choice);
        List<Question> questions =
                dossier.issues().stream()
                        .map(issue ->
                                new Question(
                                        issue,
                                        names.issue(issue),
                                        answers(names, issue),
                                        choice.option(issue.id())))
                        .toList();
        return new Explorer(asked, names, questions, explored);
    }

    private static List<Answer> answers(Names names, Issue issue) {
        return issue.options().stream()
                .map(o ->
                        new Answer(
                                o.id(),
                                names.option(issue, o.id()),
                                o.id().equals(issue.statusQuo())))
                .toList();
    }

    private static Map<String, String> given(Context ctx) {
        Map<String, String> given = new HashMap<>();
        ctx.queryParamMap()
                .forEach((name, values) -> {
                    if (name.startsWith("o.")) {
                        given.put(name.substring(2), values.getFirst());
                    }
                });
        return given;
    }
}
