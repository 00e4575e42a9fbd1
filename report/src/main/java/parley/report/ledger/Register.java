package parley.report.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.figure.Figure;
import parley.figure.Table;
import parley.report.Block;
import parley.report.Part;
import parley.report.Sentence;

/// One register, said in one language: what it counts, its tables and figures, and the flags.
///
/// @param id stable, for JSON and anchors: `assurances`
/// @param summary one sentence with the counts
/// @param notes sentences that belong to the register as a whole
public record Register(
        String id,
        String heading,
        Sentence summary,
        List<Table> tables,
        List<Figure> figures,
        List<Sentence> notes,
        List<Flag> flags) {

    /// A remark in words. `code` is the remark's key, `about` the id of its subject, `name` what that
    /// is called.
    public record Flag(
            String code, String about, String name, Sentence sentence, List<String> rests) {
        public Flag {
            rests = List.copyOf(rests);
        }

        private static final int LONGEST_NAME = 90;

        /// The sentence, with its subject in front unless it names it itself.
        Sentence named() {
            return sentence.text().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
                    ? sentence
                    : new Sentence(cut(name) + " – " + sentence.text(), sentence.grounds());
        }

        /// The whole words are in the register's table.
        private static String cut(String name) {
            if (name.length() <= LONGEST_NAME) {
                return name;
            }
            int space = name.lastIndexOf(' ', LONGEST_NAME - 1);
            return name.substring(0, space > 0 ? space : LONGEST_NAME - 1).strip() + "…";
        }
    }

    public Register {
        tables = tables.stream().filter(t -> !t.rows().isEmpty()).toList();
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
        flags = List.copyOf(flags);
    }

    /// Whether there is nothing on record at all.
    public boolean isEmpty() {
        return tables.isEmpty() && notes.isEmpty() && flags.isEmpty();
    }

    /// The whole register as a part of a page of its own: figures first, and a table that is a figure's twin only with it.
    public Part page() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(summary));
        List<Table> twins = figures.stream().map(Figure::table).toList();
        figures.forEach(f -> blocks.add(new Block.Drawn(f)));
        tables.stream()
                .filter(t -> !twins.contains(t))
                .forEach(t -> blocks.add(new Block.Tabled(t)));
        if (!sentences().isEmpty()) {
            blocks.add(new Block.Bullets(sentences()));
        }
        return new Part(id, heading, List.of(), blocks, true, List.of());
    }

    private List<Sentence> sentences() {
        List<Sentence> all = new ArrayList<>(notes);
        flags.forEach(flag -> all.add(flag.named()));
        return all;
    }
}
