package parley.report;

import java.util.List;
import java.util.stream.Collectors;
import parley.model.Condition;
import parley.model.Dossier;
import parley.model.Issue;
import parley.model.Rule;

/// Conditions, rules and red lines in words.
final class Conditions {

    private static final int FEW = 3;

    private final Dossier dossier;
    private final Names names;
    private final Words words;

    Conditions(Dossier dossier, Names names, Words words) {
        this.dossier = dossier;
        this.names = names;
        this.words = words;
    }

    /// `Crossing is a joint post, and Form is a treaty`.
    String say(Condition condition) {
        return switch (condition) {
            case Condition.Among among -> among(among, false);
            case Condition.Not(Condition.Among among) -> among(among, true);
            case Condition.Not(Condition of) -> words.say("condition.not", say(of));
            case Condition.All(List<Condition> of) -> joined("condition.and", of);
            case Condition.Any(List<Condition> of) -> joined("condition.or", of);
            case Condition.AtMost(int count, List<Condition> of) ->
                    words.say("condition.at-most", count, each(of));
            case Condition.AtLeast(int count, List<Condition> of) ->
                    words.say("condition.at-least", count, each(of));
        };
    }

    String say(Rule.Form form) {
        return switch (form) {
            case Rule.Form.IfThen(Condition given, Condition then) ->
                    words.say("rule.if-then", say(given), say(then));
            case Rule.Form.NotTogether(List<Condition> of) ->
                    words.say("rule.not-together", each(of));
            case Rule.Form.AtMost(int count, List<Condition> of) ->
                    words.say("condition.at-most", count, each(of));
            case Rule.Form.AtLeast(int count, List<Condition> of) ->
                    words.say("condition.at-least", count, each(of));
            case Rule.Form.Fixed(Condition that) -> words.say("rule.fixed", say(that));
        };
    }

    private String joined(String key, List<Condition> of) {
        return of.stream().map(this::say).collect(Collectors.joining(words.say(key)));
    }

    private String each(List<Condition> of) {
        return of.stream().map(this::say).collect(Collectors.joining("; "));
    }

    private String among(Condition.Among among, boolean not) {
        Issue issue =
                dossier.issues().stream()
                        .filter(i -> i.id().equals(among.issue()))
                        .findFirst()
                        .orElse(null);
        if (issue == null) {
            return among.issue();
        }
        String name = names.issue(issue);
        List<String> in = among.options();
        List<String> out =
                issue.options().stream()
                        .map(parley.model.Option::id)
                        .filter(id -> !in.contains(id))
                        .toList();
        boolean numeric = issue.scale() != null;
        List<String> meant = not ? out : in;
        if (numeric && !meant.isEmpty()) {
            return numbers(issue, name, meant);
        }
        if (not) {
            return words.say("condition.is-not", name, options(issue, in));
        }
        return out.size() < in.size() && out.size() <= FEW
                ? words.say("condition.is-not", name, options(issue, out))
                : words.say("condition.is", name, options(issue, in));
    }

    /// A run of values at one end of the scale reads as "below" or "above".
    private String numbers(Issue issue, String name, List<String> meant) {
        List<Integer> places = meant.stream().map(issue::indexOf).sorted().toList();
        int first = places.getFirst();
        int last = places.getLast();
        boolean run = last - first + 1 == places.size();
        if (run && first == 0 && last < issue.size() - 1) {
            return words.say("condition.at-most-value", name, option(issue, last));
        }
        if (run && first > 0 && last == issue.size() - 1) {
            return words.say("condition.at-least-value", name, option(issue, first));
        }
        if (run && last > first) {
            return words.say("condition.between", name, option(issue, first), option(issue, last));
        }
        return words.say("condition.is", name, options(issue, meant));
    }

    private String option(Issue issue, int place) {
        return names.option(issue, issue.options().get(place).id());
    }

    private String options(Issue issue, List<String> ids) {
        return ids.stream()
                .sorted((a, b) -> Integer.compare(issue.indexOf(a), issue.indexOf(b)))
                .map(id -> names.option(issue, id))
                .map(name -> issue.scale() == null ? words.say("quoted", name) : name)
                .collect(Collectors.joining(words.say("list.or")));
    }
}
