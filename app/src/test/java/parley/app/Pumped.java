package parley.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/// Texts that make a pattern work: its own characters, and whatever it repeats, many times over, with and without an end that fits.
final class Pumped {

    private static final String OFTEN =
            "a1 .,-–(A)\n\t:;!?\"'’«»“”[]|*_#`<>/\\=+%&@~^{}§$°éÉxIivVX0\u00a0\u202f\u0001ᵉʳ•";

    private sealed interface Node {
        record Leaf(String source) implements Node {}

        record Sequence(List<Node> parts) implements Node {}

        record Choice(List<Node> options) implements Node {}

        record Repeat(Node body, int min, int max) implements Node {}

        record Nothing() implements Node {}
    }

    private final String regex;
    private final int flags;
    private final Random random = new Random(7);
    private final List<Node> groups = new ArrayList<>();
    private final List<Node.Repeat> repeats = new ArrayList<>();
    private final Set<Character> alphabet = new LinkedHashSet<>();
    private int at;

    private Pumped(String regex, int flags) {
        this.regex = regex;
        this.flags = flags;
    }

    static List<String> texts(String regex, int flags, int times) {
        Pumped pumped = new Pumped(regex, flags);
        Node whole = pumped.choice();
        if (pumped.at < regex.length()) {
            throw new IllegalStateException("not understood from " + pumped.at + ": " + regex);
        }
        List<String> texts = new ArrayList<>();
        for (Node.Repeat repeat : pumped.repeats) {
            if (repeat.max() > 50) {
                String body = pumped.sample(repeat.body(), null, "");
                String many = body.isEmpty() ? " " : body.repeat(times);
                String before = pumped.before(whole, repeat);
                texts.add(pumped.sample(whole, repeat, many));
                texts.add(before + many + "\u0001");
                texts.add("\u0001" + many + "\u0001");
                texts.add(repeated(before + body, times) + "\u0001");
            }
        }
        texts.add(repeated(pumped.sample(whole, null, "") + " ", times));
        pumped.alphabet.stream().limit(4).forEach(c -> texts.add(c.toString().repeat(times)));
        List<Character> letters = List.copyOf(pumped.alphabet);
        for (int mix = 0; mix < 1 && !letters.isEmpty(); mix++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < times; i++) {
                text.append(letters.get(pumped.random.nextInt(letters.size())).charValue());
            }
            texts.add(text.toString());
        }
        return texts.stream().distinct().filter(t -> t.length() > 100).toList();
    }

    // ---- samples

    private String sample(
            Node node, Node.@org.jspecify.annotations.Nullable Repeat at, String many) {
        return switch (node) {
            case Node.Nothing _ -> "";
            case Node.Leaf leaf -> character(leaf.source());
            case Node.Sequence sequence -> {
                StringBuilder text = new StringBuilder();
                sequence.parts().forEach(p -> text.append(sample(p, at, many)));
                yield text.toString();
            }
            case Node.Choice choice -> {
                Node option =
                        choice.options().stream()
                                .filter(o -> at != null && holds(o, at))
                                .findFirst()
                                .orElseGet(() ->
                                        choice.options()
                                                .get(random.nextInt(choice.options().size())));
                yield sample(option, at, many);
            }
            case Node.Repeat repeat -> {
                if (repeat == at) {
                    yield many;
                }
                int count = at != null && holds(repeat.body(), at) ? 1 : repeat.min();
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < Math.max(count, Math.min(1, repeat.max())); i++) {
                    text.append(sample(repeat.body(), at, many));
                }
                yield text.toString();
            }
        };
    }

    private static String repeated(String piece, int length) {
        return piece.repeat(Math.max(10, length / Math.max(1, piece.length())));
    }

    /// A text for what stands before a repetition.
    private String before(Node whole, Node.Repeat repeat) {
        String text = sample(whole, repeat, "\uE000");
        return text.substring(0, Math.max(0, text.indexOf('\uE000')));
    }

    private static boolean holds(Node node, Node.Repeat wanted) {
        return switch (node) {
            case Node.Nothing _ -> false;
            case Node.Leaf _ -> false;
            case Node.Sequence sequence ->
                    sequence.parts().stream().anyMatch(p -> holds(p, wanted));
            case Node.Choice choice -> choice.options().stream().anyMatch(o -> holds(o, wanted));
            case Node.Repeat repeat -> repeat == wanted || holds(repeat.body(), wanted);
        };
    }

    /// One of the characters that fit.
    private String character(String source) {
        List<Character> fit = fitting(source);
        return fit.isEmpty()
                ? ""
                : String.valueOf(fit.get(random.nextInt(Math.min(3, fit.size()))));
    }

    private List<Character> fitting(String source) {
        Pattern one = Pattern.compile(source, flags);
        List<Character> fit = new ArrayList<>();
        for (char c : (OFTEN + regex).toCharArray()) {
            if (one.matcher(String.valueOf(c)).matches()) {
                fit.add(c);
            }
        }
        return fit;
    }

    // ---- reading the pattern

    private Node choice() {
        List<Node> options = new ArrayList<>();
        options.add(sequence());
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            options.add(sequence());
        }
        return options.size() == 1 ? options.getFirst() : new Node.Choice(options);
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            parts.add(quantified(atom()));
        }
        return new Node.Sequence(parts);
    }

    private Node quantified(Node atom) {
        if (at >= regex.length() || "*+?{".indexOf(regex.charAt(at)) < 0) {
            return atom;
        }
        int min;
        int max = Integer.MAX_VALUE;
        switch (regex.charAt(at++)) {
            case '*' -> min = 0;
            case '+' -> min = 1;
            case '?' -> {
                min = 0;
                max = 1;
            }
            default -> {
                int end = regex.indexOf('}', at);
                String[] ends = regex.substring(at, end).split(",", -1);
                min = Integer.parseInt(ends[0]);
                max =
                        ends.length == 1
                                ? min
                                : ends[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(ends[1]);
                at = end + 1;
            }
        }
        if (at < regex.length() && "?+".indexOf(regex.charAt(at)) >= 0) {
            at++;
        }
        Node.Repeat repeat = new Node.Repeat(atom, min, max);
        repeats.add(repeat);
        return repeat;
    }

    private Node atom() {
        char c = regex.charAt(at);
        return switch (c) {
            case '(' -> group();
            case '[' -> leaf(endOfClass());
            case '\\' -> escape();
            case '^', '$' -> {
                at++;
                yield new Node.Nothing();
            }
            default -> leaf(at + Character.charCount(regex.codePointAt(at)));
        };
    }

    private Node leaf(int end) {
        String source = regex.substring(at, end);
        at = end;
        alphabet.addAll(fitting(source).stream().limit(2).toList());
        return new Node.Leaf(source);
    }

    private int endOfClass() {
        int depth = 0;
        for (int i = at; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return i + 1;
            }
        }
        throw new IllegalStateException("no end of a class: " + regex);
    }

    private Node escape() {
        char kind = regex.charAt(at + 1);
        if ("bBAzZG".indexOf(kind) >= 0) {
            at += 2;
            return new Node.Nothing();
        }
        if (kind >= '1' && kind <= '9') {
            at += 2;
            int number = kind - '0';
            return number <= groups.size() ? groups.get(number - 1) : new Node.Nothing();
        }
        if (kind == 'Q') {
            int end = regex.indexOf("\\E", at);
            String quoted = regex.substring(at + 2, end);
            at = end + 2;
            List<Node> parts = new ArrayList<>();
            quoted.chars().forEach(q -> parts.add(new Node.Leaf(Pattern.quote("" + (char) q))));
            return new Node.Sequence(parts);
        }
        int end =
                switch (kind) {
                    case 'p', 'P' ->
                            regex.charAt(at + 2) == '{' ? regex.indexOf('}', at) + 1 : at + 3;
                    case 'x' -> at + 4;
                    case 'u' -> at + 6;
                    default -> at + 2;
                };
        return leaf(end);
    }

    private Node group() {
        at++;
        boolean silent = false;
        boolean captures = true;
        if (regex.startsWith("?", at)) {
            captures = false;
            if (regex.startsWith("?=", at) || regex.startsWith("?!", at)) {
                silent = true;
                at += 2;
            } else if (regex.startsWith("?<=", at) || regex.startsWith("?<!", at)) {
                silent = true;
                at += 3;
            } else if (regex.startsWith("?>", at)) {
                at += 2;
            } else if (regex.startsWith("?<", at)) {
                captures = true;
                at = regex.indexOf('>', at) + 1;
            } else {
                at++;
                while (Character.isLetter(regex.charAt(at)) || regex.charAt(at) == '-') {
                    at++;
                }
                if (regex.charAt(at++) == ')') {
                    return new Node.Nothing();
                }
            }
        }
        int index = groups.size();
        if (captures) {
            groups.add(new Node.Nothing());
        }
        Node inside = choice();
        at++;
        if (captures) {
            groups.set(index, inside);
        }
        return silent ? new Node.Nothing() : inside;
    }
}
