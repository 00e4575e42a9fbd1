package parley.dossier;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.model.Basis;
import parley.model.Condition;
import parley.model.Estimate;
import parley.model.Visibility;
import parley.model.Word;
import parley.model.Wording;
import parley.model.Written;

/// Lines of a dossier in the making. What is empty or null is left out.
final class YamlLines {

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /// The lines so far.
    String text() {
        return text.toString();
    }

    YamlLines blank() {
        text.append('\n');
        return this;
    }

    private void line(String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
    }

    YamlLines word(String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            line(YamlWords.of(key) + ": " + YamlWords.of(value));
        }
        return this;
    }

    YamlLines word(String key, @Nullable Word value) {
        return word(key, value == null ? null : value.key());
    }

    YamlLines word(String key, @Nullable LocalDate day) {
        return word(key, day == null ? null : day.toString());
    }

    YamlLines word(String key, @Nullable Period span) {
        if (span == null) {
            return this;
        }
        if (span.getDays() != 0) {
            return word(key, span.getDays() + " days");
        }
        return span.getMonths() != 0
                ? word(key, span.getMonths() + " months")
                : word(key, span.getYears() + " years");
    }

    YamlLines condition(String key, @Nullable Condition condition) {
        return word(key, condition == null ? null : ConditionWords.of(condition));
    }

    YamlLines phrase(String key, Wording words) {
        String neutral = words.byLanguage().get("");
        if (neutral != null) {
            return word(key, neutral);
        }
        return words.isEmpty()
                ? this
                : below(key, lines -> words.byLanguage().forEach(lines::word));
    }

    YamlLines ids(String key, Collection<String> ids) {
        if (!ids.isEmpty()) {
            line(
                    YamlWords.of(key)
                            + ": "
                            + ids.stream()
                                    .map(YamlWords::item)
                                    .collect(Collectors.joining(", ", "[", "]")));
        }
        return this;
    }

    /// A number; with its own basis where that is not `otherwise`.
    YamlLines number(String key, @Nullable Estimate number, Basis otherwise) {
        if (number == null) {
            return this;
        }
        if (!number.basis().isGiven() || number.basis().equals(otherwise)) {
            return word(key, number.range().toString());
        }
        return below(
                key,
                lines -> {
                    lines.word("range", number.range().toString());
                    lines.basis(number.basis());
                });
    }

    YamlLines basis(Basis basis) {
        return ids("basis", basis.ids());
    }

    YamlLines visibility(Visibility own, Visibility otherwise) {
        return own == otherwise ? this : word("visibility", own);
    }

    YamlLines written(Written written) {
        return switch (written) {
            case Written.NotSaid() -> this;
            case Written.Nowhere() -> word("written", "nowhere");
            case Written.In(String document, String clause, String quote) ->
                    below(
                            "written",
                            lines ->
                                    lines.word("text", document)
                                            .word("clause", clause)
                                            .word("quote", quote));
        };
    }

    /// What there is of something.
    <T> YamlLines with(@Nullable T some, java.util.function.BiConsumer<YamlLines, T> members) {
        if (some != null) {
            members.accept(this, some);
        }
        return this;
    }

    /// A mapping below a key.
    YamlLines below(String key, Consumer<YamlLines> members) {
        int before = text.length();
        line(YamlWords.of(key) + ":");
        int empty = text.length();
        depth++;
        members.accept(this);
        depth--;
        if (text.length() == empty) {
            text.setLength(before);
            line(YamlWords.of(key) + ": {}");
        }
        return this;
    }

    /// A list of mappings below a key; nothing when there are none.
    <T> YamlLines each(String key, List<T> items, java.util.function.BiConsumer<YamlLines, T> one) {
        if (items.isEmpty()) {
            return this;
        }
        line(YamlWords.of(key) + ":");
        for (T item : items) {
            int start = text.length();
            depth += 2;
            one.accept(this, item);
            depth -= 2;
            text.replace(start, start + 2 * depth + 4, "  ".repeat(depth) + "  - ");
        }
        return this;
    }

    /// A list of conditions below a key.
    YamlLines conditions(String key, List<Condition> conditions) {
        line(YamlWords.of(key) + ":");
        conditions.forEach(c -> line("  - " + YamlWords.of(ConditionWords.of(c))));
        return this;
    }
}
