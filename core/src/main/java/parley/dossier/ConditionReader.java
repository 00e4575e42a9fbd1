package parley.dossier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.model.Condition;
import parley.model.Issue;
import parley.model.Scale;

/// Conditions as an analyst writes them:
///
///     condition  = and { "or" and }
///     and        = not { "and" not }
///     not        = "not" not | "(" condition ")" | comparison
///     comparison = issue ("<" | "<=" | ">" | ">=" | "=" | "!=") number
///                | issue ("is" | "is not" | "=" | "!=") option
///                | issue ("in" | "not in" | "is one of" | "one of") list
///     list       = "[" option { "," option } "]" | option { "," option }
///
/// Issues and options may have several words: the longest name that fits is taken. Names may also stand
/// in double quotes.
final class ConditionReader {

    private static final int DEEPEST = 60;
    private static final int LONGEST = 4000;

    private final Map<String, Issue> issues = new LinkedHashMap<>();
    private final List<String> names;
    private final Set<String> broken;
    private final Problems problems;

    /// `broken` are issues that exist but could not be read: what speaks of them is passed over in
    /// silence.
    ConditionReader(List<Issue> issues, Set<String> broken, Problems problems) {
        issues.forEach(issue -> this.issues.put(issue.id(), issue));
        this.broken = broken;
        this.problems = problems;
        this.names =
                Stream.concat(this.issues.keySet().stream(), broken.stream())
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
    }

    /// The condition, or null when it cannot be read; the problem is told.
    @Nullable Condition read(@Nullable Node node) {
        try {
            return switch (node) {
                case null -> null;
                case Node.Listing _ -> null;
                case Node.Scalar scalar -> scalar.text().isBlank() ? null : parse(scalar);
                case Node.Mapping mapping -> all(mapping);
            };
        } catch (Unreadable e) {
            e.tell(problems);
            return null;
        } catch (Passed e) {
            return null;
        }
    }

    /// Each of a list; a single condition counts as a list of one.
    List<Condition> readAll(@Nullable Node node) {
        List<Node> nodes =
                switch (node) {
                    case null -> List.of();
                    case Node.Listing listing -> listing.items();
                    case Node.Scalar scalar -> List.of(scalar);
                    case Node.Mapping mapping -> List.of(mapping);
                };
        List<Condition> conditions = new ArrayList<>();
        for (Node one : nodes) {
            Condition condition = read(one);
            if (condition != null) {
                conditions.add(condition);
            }
        }
        return conditions;
    }

    /// The option of an issue that a text names, numbers by value.
    static Optional<String> findOption(Issue issue, String text) {
        if (issue.indexOf(text) >= 0) {
            return Optional.of(text);
        }
        if (issue.scale() != null && text.strip().matches("-?\\d{1,18}(\\.\\d{1,20})?")) {
            String id = Scale.id(new BigDecimal(text.strip()));
            return issue.indexOf(id) >= 0 ? Optional.of(id) : Optional.empty();
        }
        return Optional.empty();
    }

    static List<String> options(Issue issue) {
        return issue.options().stream().map(parley.model.Option::id).toList();
    }

    private Condition all(Node.Mapping mapping) throws Unreadable, Passed {
        List<Condition> all = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
            Issue issue = issues.get(entry.name());
            if (issue == null) {
                throw new Passed();
            }
            List<String> options = new ArrayList<>();
            List<Node> values =
                    entry.value() instanceof Node.Listing listing
                            ? listing.items()
                            : List.of(entry.value());
            for (Node value : values) {
                if (!(value instanceof Node.Scalar scalar)) {
                    throw new Passed();
                }
                options.add(
                        findOption(issue, scalar.text())
                                .orElseThrow(
                                        () -> unknownOption(issue, scalar.text(), scalar.place())));
            }
            all.add(new Condition.Among(issue.id(), options));
        }
        return all.size() == 1 ? all.getFirst() : new Condition.All(all);
    }

    private static Unreadable unknownOption(Issue issue, String found, Place place) {
        List<String> there = options(issue);
        return new Unreadable(
                Problem.Kind.UNKNOWN_OPTION,
                place,
                Hint.closeOrAll(found, there),
                "unknown-option",
                found,
                issue.id());
    }

    private Condition parse(Node.Scalar scalar) throws Unreadable, Passed {
        if (scalar.text().length() > LONGEST) {
            throw new Unreadable(
                    Problem.Kind.BAD_CONDITION, scalar.place(), Hint.NONE, "bad-condition.long");
        }
        return new Parse(scalar).whole();
    }

    /// What is wrong has been told elsewhere.
    private static final class Passed extends Exception {
        private static final long serialVersionUID = 1L;

        Passed() {
            super("told elsewhere", null, false, false);
        }
    }

    private final class Parse {

        private final Node.Scalar scalar;
        private final String text;
        private int at;

        Parse(Node.Scalar scalar) {
            this.scalar = scalar;
            this.text = scalar.text();
        }

        Condition whole() throws Unreadable, Passed {
            Condition condition = or(0);
            blanks();
            if (at < text.length()) {
                throw expected("and, or");
            }
            return condition;
        }

        private Condition or(int depth) throws Unreadable, Passed {
            List<Condition> any = new ArrayList<>(List.of(and(depth)));
            while (word("or")) {
                any.add(and(depth));
            }
            return any.size() == 1 ? any.getFirst() : new Condition.Any(any);
        }

        private Condition and(int depth) throws Unreadable, Passed {
            List<Condition> all = new ArrayList<>(List.of(not(depth)));
            while (word("and")) {
                all.add(not(depth));
            }
            return all.size() == 1 ? all.getFirst() : new Condition.All(all);
        }

        private Condition not(int depth) throws Unreadable, Passed {
            if (depth > DEEPEST) {
                throw new Unreadable(
                        Problem.Kind.BAD_CONDITION, place(), Hint.NONE, "bad-condition.long");
            }
            blanks();
            int before = at;
            if (findIssue(false) == null && word("not")) {
                return new Condition.Not(not(depth + 1));
            }
            at = before;
            if (sign("(")) {
                Condition inner = or(depth + 1);
                if (!sign(")")) {
                    throw expected(")");
                }
                return inner;
            }
            return comparison();
        }

        private Condition comparison() throws Unreadable, Passed {
            Issue issue = findIssue(true);
            if (issue == null) {
                throw new Passed();
            }
            for (String order : List.of("<=", ">=", "!=", "<", ">", "=")) {
                if (sign(order)) {
                    return compared(issue, order);
                }
            }
            if (word("not")) {
                if (!word("in")) {
                    throw expected("in");
                }
                return new Condition.Not(among(issue));
            }
            if (word("in") || word("one of")) {
                return among(issue);
            }
            if (!word("is")) {
                throw expected("is, is not, in, <, <=, >, >=");
            }
            return is(issue);
        }

        private Condition is(Issue issue) throws Unreadable {
            int before = at;
            String whole = findOption(issue);
            if (whole != null) {
                return Condition.is(issue.id(), whole);
            }
            at = before;
            if (word("one of") || word("in")) {
                return among(issue);
            }
            if (word("not one of") || word("not in")) {
                return new Condition.Not(among(issue));
            }
            if (word("not")) {
                return new Condition.Not(Condition.is(issue.id(), option(issue)));
            }
            return Condition.is(issue.id(), option(issue));
        }

        private Condition compared(Issue issue, String order) throws Unreadable {
            Scale scale = issue.scale();
            if (scale == null) {
                if (order.equals("=") || order.equals("!=")) {
                    Condition is = Condition.is(issue.id(), option(issue));
                    return order.equals("=") ? is : new Condition.Not(is);
                }
                throw new Unreadable(
                        Problem.Kind.BAD_CONDITION,
                        place(),
                        Hint.of("hint.write", issue.id() + " is " + options(issue).getFirst()),
                        "bad-condition.not-a-number-issue",
                        issue.id(),
                        order);
            }
            BigDecimal bound = number();
            IntPredicate holds =
                    switch (order) {
                        case "<" -> sign -> sign < 0;
                        case "<=" -> sign -> sign <= 0;
                        case ">" -> sign -> sign > 0;
                        case ">=" -> sign -> sign >= 0;
                        case "=" -> sign -> sign == 0;
                        default -> sign -> sign != 0;
                    };
            return new Condition.Among(
                    issue.id(),
                    scale.values().stream()
                            .filter(value -> holds.test(value.compareTo(bound)))
                            .map(Scale::id)
                            .toList());
        }

        private BigDecimal number() throws Unreadable {
            blanks();
            int end = at;
            while (end < text.length() && "-0123456789.,\u2212".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            if (end == at) {
                throw expected("@number");
            }
            BigDecimal number = Values.decimal(text.substring(at, end), place());
            at = end;
            return number;
        }

        private Condition among(Issue issue) throws Unreadable {
            boolean bracket = sign("[");
            List<String> options = new ArrayList<>(List.of(option(issue)));
            while (sign(",")) {
                options.add(option(issue));
            }
            if (bracket && !sign("]")) {
                throw expected("]");
            }
            return new Condition.Among(issue.id(), options);
        }

        private String option(Issue issue) throws Unreadable {
            String option = findOption(issue);
            if (option == null) {
                blanks();
                if (at == text.length()) {
                    throw expected("@option");
                }
                throw unknownOption(issue, phrase(), place());
            }
            return option;
        }

        private @Nullable String findOption(Issue issue) {
            blanks();
            String quoted = quoted();
            if (quoted != null) {
                return ConditionReader.findOption(issue, quoted).orElse(null);
            }
            String longest = null;
            for (String option : options(issue)) {
                if (text.startsWith(option, at)
                        && ends(at + option.length())
                        && (longest == null || option.length() > longest.length())) {
                    longest = option;
                }
            }
            if (longest != null) {
                at += longest.length();
                return longest;
            }
            int end = at;
            while (end < text.length() && "-0123456789.".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            Optional<String> value = ConditionReader.findOption(issue, text.substring(at, end));
            if (value.isPresent() && ends(end)) {
                at = end;
                return value.get();
            }
            return null;
        }

        private @Nullable String quoted() {
            if (at < text.length() && text.charAt(at) == '"') {
                int end = text.indexOf('"', at + 1);
                if (end > 0) {
                    String inside = text.substring(at + 1, end);
                    at = end + 1;
                    return inside;
                }
            }
            return null;
        }

        /// Null when there is none (and none was demanded), or when it is one that could not be read.
        private @Nullable Issue findIssue(boolean demanded) throws Unreadable {
            blanks();
            int before = at;
            String quoted = quoted();
            for (String name : names) {
                boolean here =
                        quoted == null
                                ? text.startsWith(name, at) && ends(at + name.length())
                                : quoted.equals(name);
                if (here) {
                    at = quoted == null ? at + name.length() : at;
                    return broken.contains(name) ? null : issues.get(name);
                }
            }
            at = before;
            if (demanded) {
                throw unknownIssue();
            }
            return null;
        }

        private Unreadable unknownIssue() {
            if (at == text.length()) {
                return expected("@issue");
            }
            String found = phrase().split(" (is|in|not|one of)\\b|[<>=!]", 2)[0].strip();
            return new Unreadable(
                    Problem.Kind.BAD_CONDITION,
                    place(),
                    Hint.closeOrAll(found, issues.keySet()),
                    "bad-condition.unknown-issue",
                    found.isEmpty() ? phrase() : found);
        }

        /// The words up to the next joint.
        private String phrase() {
            String rest = text.substring(at);
            String words = rest.split(" and | or |[,()\\[\\]]", 2)[0].strip();
            return words.isEmpty() ? rest : words;
        }

        private Unreadable expected(String what) {
            blanks();
            boolean end = at >= text.length();
            return new Unreadable(
                    Problem.Kind.BAD_CONDITION,
                    place(),
                    Hint.NONE,
                    end ? "bad-condition.end" : "bad-condition.expected",
                    end ? text : text.substring(at),
                    what);
        }

        private Place place() {
            Place start = scalar.place();
            if (scalar.inner() < 0) {
                return start;
            }
            int shift =
                    scalar.inner()
                            - scalar.start()
                            + text.codePointCount(0, Math.min(at, text.length()));
            return new Place(start.file(), start.line(), start.column() + shift);
        }

        private void blanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private boolean ends(int end) {
            return end >= text.length()
                    || !Character.isLetterOrDigit(text.charAt(end)) && text.charAt(end) != '_';
        }

        private boolean word(String words) {
            blanks();
            if (text.startsWith(words, at) && ends(at + words.length())) {
                at += words.length();
                return true;
            }
            return false;
        }

        private boolean sign(String sign) {
            blanks();
            if (text.startsWith(sign, at)) {
                at += sign.length();
                return true;
            }
            return false;
        }
    }
}
