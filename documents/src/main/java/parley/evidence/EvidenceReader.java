package parley.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.document.Block;
import parley.document.Document;
import parley.language.Passage;
import parley.language.Span;

/// Reads a document and proposes entries: quotations, claims, meetings, offers, positions, figures, actors. Rules only; the same document always
/// gives the same entries in the same order. Objects of this class are immutable and can be shared between threads.
///
/// Time grows with the length of the text, and so does memory; 10,000 characters take some milliseconds once the dictionaries are loaded.
public final class EvidenceReader {

    /// What a document gave.
    ///
    /// @param entries by start, longer ones first
    /// @param date of the document as its first lines give it; null if they do not
    public record Result(Document document, List<Entry> entries, @Nullable LocalDate date) {
        public Result {
            entries = List.copyOf(entries);
        }

        /// The entries of one kind, in order.
        public <E extends Entry> List<E> entries(Class<E> kind) {
            return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    public Result read(Document document) {
        Passage passage = document.passage();
        Scene scene = new Scene(passage, parts(document, passage.paragraphs()));
        List<Entry> entries = new ArrayList<>();
        Statements statements = statements(scene, entries);
        FigureRules figures = new FigureRules(scene);
        entries.addAll(figures.read());
        entries.addAll(new MeetingRules(scene, figures, statements).read());
        List<OfferRules.Found> offers = new OfferRules(scene, statements).read();
        offers.forEach(o -> entries.add(o.offer()));
        entries.addAll(new PositionRules(scene, statements).read(offers));
        entries.addAll(new ActorRules(scene).read(speakers(entries)));
        entries.sort(
                Comparator.comparing(Entry::span)
                        .thenComparing(e -> e.getClass().getSimpleName())
                        .thenComparing(Entry::rule));
        return new Result(document, entries, figures.isGuessed() ? null : figures.today());
    }

    private static Statements statements(Scene scene, List<Entry> entries) {
        InterviewRules interview = new InterviewRules(scene);
        entries.addAll(interview.answers());
        ClaimRules claims = new ClaimRules(scene);
        QuotationRules quotations = new QuotationRules(scene);
        List<ClaimRules.Found> all = new ArrayList<>();
        int next = 0;
        for (Prose.Stretch sentence : scene.prose.sentences()) {
            List<ClaimRules.Found> found = claims.sentence(sentence);
            found.forEach(f -> entries.add(f.claim()));
            all.addAll(found);
            List<Prose.Quote> quotes = scene.prose.quotes();
            while (next < quotes.size() && quotes.get(next).first() < sentence.to()) {
                Prose.Quote quote = quotes.get(next++);
                quotations.read(quote, found);
            }
            found.forEach(quotations::heard);
        }
        entries.addAll(quotations.found());
        List<Entry.Quotation> said = new ArrayList<>(quotations.found());
        said.addAll(interview.answers());
        return new Statements(scene, all, said, claims.asked());
    }

    private static Set<String> speakers(List<Entry> entries) {
        Set<String> names = new HashSet<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Quotation q) {
                names.add(q.speaker().name());
            } else if (entry instanceof Entry.Claim c) {
                names.add(c.source().name());
            }
        }
        names.remove("");
        return names;
    }

    private static List<Prose.Part> parts(Document document, List<Span> paragraphs) {
        List<Prose.Part> parts = new ArrayList<>();
        for (Span paragraph : paragraphs) {
            parts.add(part(document, paragraph));
        }
        return parts;
    }

    /// A first line that ends in a quotation without a full stop: "The chair: “We were never asked”".
    private static boolean isQuotedTitle(Document document, Span paragraph) {
        boolean first = document.blocks().getFirst().span().start() == paragraph.start();
        String line = paragraph.of(document.text());
        return first
                && document.blocks().size() > 3
                && line.length() <= 120
                && line.matches("(?s).*[^.!?…\\s][ \u00a0\u202f]?[»”\"’']");
    }

    private static Prose.Part part(Document document, Span paragraph) {
        if (document.isDebris(paragraph)) {
            return Prose.Part.DEBRIS;
        }
        if (isQuotedTitle(document, paragraph)) {
            return Prose.Part.ASIDE;
        }
        Block.Kind kind = document.blockAt(paragraph.start()).kind();
        return kind == Block.Kind.HEADING || kind == Block.Kind.CAPTION
                ? Prose.Part.ASIDE
                : Prose.Part.BODY;
    }
}
