package parley.report.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.figure.Figure;
import parley.figure.Table;
import parley.model.Claim;
import parley.model.Condition;
import parley.model.Dossier;
import parley.model.Instrument;
import parley.model.Item;
import parley.model.RedLine;
import parley.model.Rung;
import parley.model.Word;
import parley.model.Wording;
import parley.record.Remark;
import parley.record.Remark.Arg;
import parley.report.ClaimWords;
import parley.report.Material;
import parley.report.Sentence;
import parley.report.Words;

/// Says remarks and names in the words of one language, from what readers of one level may see.
final class RegisterWords {

    static final String BUNDLE = "parley.report.ledger.messages";

    /// The words of the matrix, the timeline and the figures.
    static final String VIEWS = "parley.report.ledger.views";

    private static final List<String> INSTRUMENTS =
            Arrays.stream(Instrument.values()).map(Instrument::key).toList();

    private final Material material;
    private final Findings findings;
    private final Dossier visible;
    private final Map<String, Item> items = new HashMap<>();
    private final Words words;

    /// @param findings of what readers of the material's level may see
    RegisterWords(Material material, Findings findings) {
        this.material = material;
        this.findings = findings;
        this.visible = findings.dossier();
        visible.items().forEach(item -> items.putIfAbsent(item.id(), item));
        this.words = material.words().with(BUNDLE).with(VIEWS);
    }

    /// Only what may be seen.
    Dossier dossier() {
        return visible;
    }

    Findings findings() {
        return findings;
    }

    Material material() {
        return material;
    }

    Words words() {
        return words;
    }

    String say(String key, Object... values) {
        return words.say(key, values);
    }

    /// The flags of a register, in its order.
    @SafeVarargs
    final List<Register.Flag> flags(Collection<Remark>... remarks) {
        return Arrays.stream(remarks)
                .flatMap(Collection::stream)
                .map(remark ->
                        new Register.Flag(
                                remark.code().key(),
                                remark.about(),
                                name(remark.about()),
                                sentence(remark),
                                remark.rests()))
                .toList();
    }

    private Sentence sentence(Remark remark) {
        Object[] blanks = remark.args().stream().map(this::blank).toArray();
        List<Sentence.Ground> grounds = new ArrayList<>();
        for (String id : remark.rests()) {
            grounds.add(material.grounds().item(id));
        }
        return new Sentence(words.capital(say("remark." + remark.code().key(), blanks)), grounds);
    }

    private Object blank(Arg arg) {
        return switch (arg) {
            case Arg.Ref(String id) -> name(id);
            case Arg.Refs(List<String> ids) -> names(ids);
            case Arg.Day(LocalDate day) -> words.date(day);
            case Arg.Count(long count) -> count;
            case Arg.Said(Wording said) -> said.in(words.locale());
            case Arg.Printed(String text) ->
                    INSTRUMENTS.contains(text) ? say("word." + text.replace(' ', '-')) : text;
        };
    }

    String word(@Nullable Word word) {
        return word == null ? say("ledger.empty") : say("word." + word.key().replace(' ', '-'));
    }

    String date(@Nullable LocalDate date) {
        return date == null ? say("ledger.empty") : words.date(date);
    }

    String names(Collection<String> ids) {
        return ids.isEmpty()
                ? say("ledger.empty")
                : words.list(ids.stream().map(this::name).toList());
    }

    String text(Wording wording) {
        return wording.in(words.locale(), say("ledger.empty"));
    }

    String text(Wording wording, String otherwise) {
        return wording.in(words.locale(), otherwise);
    }

    /// Where the item's line in the appendix is.
    String href(String id) {
        return material.grounds().item(id).href();
    }

    /// A cell that leads to the item's line in the appendix.
    Table.Cell cell(Item item) {
        return Table.text(name(item), material.grounds().item(item.id()).href());
    }

    Table.Cell cell(String text) {
        return Table.text(text);
    }

    /// The end of a key for a constant: `NOT_FOUND` is `not-found`.
    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Table table(String caption, List<List<Table.Cell>> rows, String... heads) {
        return new Table(say(caption), Arrays.stream(heads).map(this::say).toList(), rows);
    }

    Register register(
            String id,
            String summary,
            List<Table> tables,
            List<Figure> figures,
            List<Sentence> notes,
            List<Register.Flag> flags) {
        return new Register(
                id, say(id + ".heading"), Sentence.of(summary), tables, figures, notes, flags);
    }

    Register register(
            String id,
            String summary,
            List<Table> tables,
            List<Sentence> notes,
            List<Register.Flag> flags) {
        return new Register(
                id, say(id + ".heading"), Sentence.of(summary), tables, List.of(), notes, flags);
    }

    /// What the item of that id is called; what is more private than this page is only said to be
    /// withheld.
    String name(String id) {
        Item item = items.get(id);
        if (item != null) {
            return name(item);
        }
        return material.dossier().find(id).isPresent() ? say("grounds.withheld") : id;
    }

    /// As it was said, else what it rules out.
    private Wording words(RedLine line) {
        Condition never = line.never();
        return line.words().isEmpty() && never != null
                ? Wording.of(say("redline.never", material.say(never)))
                : line.words();
    }

    /// What a claim says, with the sign it was said under and who is said to have said it.
    private Wording words(Claim claim) {
        Item by = claim.by() == null ? null : items.get(claim.by());
        String who = by == null ? "" : name(by);
        return Wording.of(ClaimWords.of(claim, who, words));
    }

    String name(Item item) {
        Wording own =
                switch (item) {
                    case RedLine line -> words(line);
                    case Claim claim -> words(claim);
                    case Rung rung -> Wording.of(word(rung.instrument()));
                    default -> item.says();
                };
        String last = item.id().substring(item.id().lastIndexOf('.') + 1);
        return own.in(words.locale(), words.capital(last));
    }
}
