package parley.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.document.Document;
import parley.language.Language;
import parley.language.Mention;
import parley.language.Name;
import parley.language.Passage;
import parley.language.Spelling;

/// Which documents tell one story: copies (runs of five words in common), translations (the same names and figures), and reports that name another's outlet as
/// their source. Entries of such documents count once. Pairs are compared through an index of their features, so the work grows with what they share.
///
/// Copy: at least half of the shorter one's five-word runs are in the other (containment of shingles, Broder 1997). Translation: two languages, and at
/// least three fifths of all names and numbers in common, eight or more of them.
public final class Independence {

    private static final int RUN = 5;
    private static final double COPY = 0.5;
    private static final double TRANSLATION = 0.6;
    private static final int LEAST_FEATURES = 8;

    /// Why two documents are not independent.
    public enum Tie {
        COPY,
        TRANSLATION,
        CITES
    }

    /// @param from the document that depends, or the later name of two copies
    public record Link(String from, String to, Tie tie) {}

    private final List<Link> links;
    private final Map<String, String> roots;

    private Independence(List<Link> links, Set<String> docs) {
        this.links = List.copyOf(links);
        Map<String, String> parent = new TreeMap<>();
        docs.forEach(d -> parent.put(d, d));
        for (Link link : links) {
            String a = root(parent, link.from());
            String b = root(parent, link.to());
            parent.put(a.compareTo(b) > 0 ? a : b, a.compareTo(b) > 0 ? b : a);
        }
        Map<String, String> all = new TreeMap<>();
        docs.forEach(d -> all.put(d, root(parent, d)));
        this.roots = Collections.unmodifiableMap(all);
    }

    private static String root(Map<String, String> parent, String doc) {
        String at = doc;
        while (!parent.getOrDefault(at, at).equals(at)) {
            at = parent.getOrDefault(at, at);
        }
        return at;
    }

    /// Compares documents by name.
    public static Independence of(Map<String, Document> documents) {
        List<Link> links = new ArrayList<>();
        Map<String, Set<Integer>> runs = new TreeMap<>();
        Map<String, Set<String>> features = new TreeMap<>();
        documents.forEach((name, document) -> {
            Passage passage = document.passage();
            runs.put(name, runs(passage));
            features.put(name, features(passage));
        });
        for (Pair pair : sharing(runs, 3)) {
            if (pair.shared() >= COPY * Math.min(pair.sizeA(), pair.sizeB())) {
                links.add(new Link(pair.b(), pair.a(), Tie.COPY));
            }
        }
        Map<String, Language> languages = new TreeMap<>();
        documents.forEach((name, document) -> languages.put(name, document.language()));
        for (Pair pair : sharing(features, LEAST_FEATURES)) {
            boolean twoLanguages =
                    !Objects.equals(languages.get(pair.a()), languages.get(pair.b()));
            int union = pair.sizeA() + pair.sizeB() - pair.shared();
            if (twoLanguages && pair.shared() >= TRANSLATION * union) {
                links.add(new Link(pair.b(), pair.a(), Tie.TRANSLATION));
            }
        }
        cited(documents, links);
        return new Independence(links, documents.keySet());
    }

    private record Pair(String a, String b, int shared, int sizeA, int sizeB) {}

    /// Pairs that share at least so many features.
    private static <F> List<Pair> sharing(Map<String, Set<F>> of, int least) {
        Map<F, List<String>> holders = new HashMap<>();
        of.forEach((doc, set) ->
                set.forEach(f -> holders.computeIfAbsent(f, _ -> new ArrayList<>()).add(doc)));
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (List<String> held : holders.values()) {
            List<String> docs = held.stream().sorted().toList();
            for (int i = 0; i < docs.size(); i++) {
                for (int j = i + 1; j < partners(i, docs.size()); j++) {
                    counts.computeIfAbsent(docs.get(i), _ -> new TreeMap<>())
                            .merge(docs.get(j), 1, Integer::sum);
                }
            }
        }
        List<Pair> pairs = new ArrayList<>();
        counts.forEach((a, row) ->
                row.forEach((b, n) -> {
                    if (n >= least) {
                        pairs.add(new Pair(a, b, n, size(of, a), size(of, b)));
                    }
                }));
        return pairs;
    }

    private static final int COMPARED_WITH_EACH_OTHER = 50;

    /// The bound of the documents that the one at `i` is compared with. What stands in very many is compared with the first of them and with the next
    /// only: copies of one story are found whatever their number, in linear time.
    private static int partners(int i, int size) {
        return size <= COMPARED_WITH_EACH_OTHER || i == 0 ? size : Math.min(size, i + 2);
    }

    private static <F> int size(Map<String, Set<F>> of, String doc) {
        return of.getOrDefault(doc, Set.of()).size();
    }

    private static Set<Integer> runs(Passage passage) {
        List<String> words = new ArrayList<>();
        passage.tokens()
                .forEach(t -> {
                    if (t.isWord() || Character.isDigit(t.text().charAt(0))) {
                        words.add(Spelling.fold(t.text()));
                    }
                });
        Set<Integer> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(words.subList(i, i + RUN).hashCode());
        }
        return runs;
    }

    private static Set<String> features(Passage passage) {
        Set<String> features = new TreeSet<>();
        for (Name name : passage.names()) {
            String folded = Spelling.fold(name.text());
            features.add(folded.substring(folded.lastIndexOf(' ') + 1));
        }
        for (Mention mention : passage.mentions()) {
            features.add(mention.quantity().normal());
        }
        return features;
    }

    /// "told the Harbour Gazette", where another document is the Harbour Gazette's.
    private static void cited(Map<String, Document> documents, List<Link> links) {
        Map<String, String> outlets = new TreeMap<>();
        documents.forEach((name, document) -> {
            String outlet = Outlets.find(document).replaceFirst("(?i)^the ", "");
            if (!outlet.isEmpty()) {
                outlets.put(name, outlet);
            }
        });
        documents.forEach((name, document) ->
                outlets.forEach((other, outlet) -> {
                    boolean own = outlet.equals(outlets.get(name));
                    if (!own && document.text().contains(outlet)) {
                        links.add(new Link(name, other, Tie.CITES));
                    }
                }));
    }

    /// Every tie found, in the order of names.
    public List<Link> links() {
        return links;
    }

    /// The document that stands for the story of each.
    public Map<String, String> roots() {
        return roots;
    }

    /// How many independent stories these documents are.
    public int count(Set<String> docs) {
        Set<String> distinct = new TreeSet<>();
        docs.forEach(d -> distinct.add(roots.getOrDefault(d, d)));
        return distinct.size();
    }
}
