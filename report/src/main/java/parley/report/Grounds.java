package parley.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parley.model.Basis;
import parley.model.Claim;
import parley.model.Dossier;
import parley.model.Estimate;
import parley.model.Issue;
import parley.model.Item;
import parley.model.Judgement;
import parley.model.Preference;
import parley.model.RedLine;
import parley.model.Rule;
import parley.model.Scores;
import parley.model.Source;
import parley.model.Visibility;

/// The appendix of the brief: what each number rests on, down to claims, judgements and sources.
///
/// Sections ask it for anchors ([#of], [#number], [#noDeal]); whatever was asked for, and what that
/// rests on in turn, is listed. An item that is more private than the brief is named as withheld and
/// not shown.
public final class Grounds {

    /// Where numbers without a basis lead to.
    static final String NONE = "none-given";

    private final Dossier dossier;
    private final Names names;
    private final Words words;
    private final Visibility level;
    private final Map<String, Item> items = new TreeMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    public Grounds(Dossier dossier, Names names, Words words, Visibility level) {
        this.dossier = dossier;
        this.names = names;
        this.words = words;
        this.level = level;
        dossier.items().forEach(item -> items.put(item.id(), item));
    }

    /// One stated number or group of numbers, with what it rests on.
    public record NumberRow(String anchor, String name, List<Sentence> pieces) {}

    /// All stated numbers of one party.
    public record PartyNumbers(String anchor, String name, List<NumberRow> rows) {}

    /// A claim, judgement, source or other item that numbers rest on.
    public record ItemRow(String anchor, String id, String kind, Sentence says) {}

    /// Links to the items of a basis, or to "no basis given".
    public List<Sentence.Ground> of(Basis basis) {
        if (!basis.isGiven()) {
            return List.of(new Sentence.Ground("#" + NONE, words.say("grounds.none")));
        }
        asked.addAll(basis.ids());
        return basis.ids().stream().map(id -> new Sentence.Ground("#" + anchor(id), id)).toList();
    }

    /// A link to one item, which is then listed.
    public Sentence.Ground item(String id) {
        asked.add(id);
        return new Sentence.Ground("#" + anchor(id), id);
    }

    /// The row of a clause of one of the dossier's texts, for [Part#passages]: its words, where it stands, and the text itself.
    ///
    /// @param from first character of it in the text, from 0
    /// @param to behind its last character
    public ItemRow clause(String text, String clause, String says, int from, int to) {
        return new ItemRow(
                anchor(text + "#" + clause),
                text + "#" + clause,
                words.say("grounds.clause"),
                Sentence.of(
                        words.say(
                                "grounds.clause.says",
                                says.strip().replaceAll("\\s+", " "),
                                Integer.toString(from),
                                Integer.toString(to)),
                        item(text)));
    }

    /// A link to how an answer was found.
    public Sentence.Ground method(String method) {
        return new Sentence.Ground("#m-" + method, words.say("grounds.method"));
    }

    /// The anchor of a party's numbers on an issue.
    public String number(String party, String issue) {
        return "#n-" + slug(party) + "-" + slug(issue);
    }

    /// The anchor of what a party has without a deal.
    public String noDeal(String party) {
        return "#n-" + slug(party) + "-no-deal";
    }

    /// The anchor of all numbers of a party.
    public String party(String party) {
        return "#n-" + slug(party);
    }

    /// The numbers of all parties, in the given order of parties.
    public List<PartyNumbers> numbers(List<String> parties) {
        List<PartyNumbers> all = new ArrayList<>();
        for (String party : parties) {
            dossier.findPreference(party).map(this::numbers).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    private PartyNumbers numbers(Preference preference) {
        List<NumberRow> rows = new ArrayList<>();
        String party = preference.party();
        if (!preference.visibility().mayStandIn(level)) {
            rows.add(withheld(party));
            return new PartyNumbers(party(party).substring(1), names.party(party), rows);
        }
        rows.add(
                new NumberRow(
                        noDeal(party).substring(1),
                        words.say("grounds.no-deal"),
                        List.of(
                                piece(
                                        words.range(preference.noDeal().range()),
                                        preference.noDeal().basis()))));
        for (Issue issue : dossier.issues()) {
            Preference.IssueValue value = preference.issues().get(issue.id());
            if (value != null) {
                rows.add(
                        new NumberRow(
                                number(party, issue.id()).substring(1),
                                names.issue(issue),
                                pieces(issue, value)));
            }
        }
        for (Preference.Bonus bonus : preference.together()) {
            String condition = new Conditions(dossier, names, words).say(bonus.when());
            rows.add(
                    new NumberRow(
                            "n-" + slug(party) + "-together-" + slug(condition),
                            words.say("grounds.together", condition),
                            List.of(piece(words.range(bonus.add().range()), bonus.add().basis()))));
        }
        return new PartyNumbers(party(party).substring(1), names.party(party), rows);
    }

    private NumberRow withheld(String party) {
        return new NumberRow(
                "n-" + slug(party) + "-withheld",
                words.say("grounds.withheld.name"),
                List.of(Sentence.of(words.say("grounds.withheld"))));
    }

    /// Weight and scores, those with the same basis together.
    private List<Sentence> pieces(Issue issue, Preference.IssueValue value) {
        Map<Basis, List<String>> byBasis = new LinkedHashMap<>();
        byBasis.computeIfAbsent(value.weight().basis(), b -> new ArrayList<>())
                .add(words.say("grounds.weight", words.range(value.weight().range())));
        switch (value.scores()) {
            case Scores.Table table -> {
                for (int k = 0; k < table.perOption().size(); k++) {
                    Estimate score = table.perOption().get(k);
                    byBasis.computeIfAbsent(score.basis(), b -> new ArrayList<>())
                            .add(score(issue, issue.options().get(k).id(), score));
                }
            }
            case Scores.Line line -> {
                for (Scores.Point point : line.points()) {
                    byBasis.computeIfAbsent(point.score().basis(), b -> new ArrayList<>())
                            .add(score(issue, parley.model.Scale.id(point.at()), point.score()));
                }
            }
        }
        List<Sentence> pieces = new ArrayList<>();
        byBasis.forEach((basis, texts) -> pieces.add(piece(String.join("; ", texts), basis)));
        return pieces;
    }

    private String score(Issue issue, String option, Estimate score) {
        return words.say("pair", names.option(issue, option), words.range(score.range()));
    }

    private Sentence piece(String text, Basis basis) {
        return new Sentence(text, of(basis));
    }

    /// Every item that was asked for, and everything those rest on, in the dossier's order.
    public List<ItemRow> items() {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(asked);
        while (!open.isEmpty()) {
            String id = open.removeFirst();
            Item item = items.get(id);
            if (id.equals(Dossier.WITHHELD)) {
                reached.add(id);
            }
            if (item != null && reached.add(id)) {
                open.addAll(item.basis().ids());
                if (item instanceof Source source) {
                    open.addAll(source.cites());
                }
            }
        }
        List<ItemRow> rows = new ArrayList<>();
        for (Item item : dossier.items()) {
            if (reached.contains(item.id())) {
                rows.add(row(item));
            }
        }
        if (reached.contains(Dossier.WITHHELD)) {
            rows.add(
                    new ItemRow(
                            anchor(Dossier.WITHHELD),
                            Dossier.WITHHELD,
                            "",
                            Sentence.of(words.say("grounds.withheld"))));
        }
        return List.copyOf(rows);
    }

    /// Empty where nobody is known, or the one who said it is more private than this page.
    private String speaker(Claim claim) {
        Item by = claim.by() == null ? null : items.get(claim.by());
        return by == null || !by.visibility().mayStandIn(level)
                ? ""
                : by.says().in(words.locale(), by.id());
    }

    private ItemRow row(Item item) {
        if (!item.visibility().mayStandIn(level)) {
            return new ItemRow(
                    anchor(item.id()), item.id(), "", Sentence.of(words.say("grounds.withheld")));
        }
        return switch (item) {
            case Claim claim ->
                    row(
                            claim,
                            words.say("grounds.claim"),
                            ClaimWords.of(claim, speaker(claim), words),
                            on(claim));
            case Judgement judgement ->
                    row(
                            judgement,
                            words.say("grounds.judgement"),
                            judgement.why().in(words.locale()),
                            by(judgement));
            case Source source ->
                    row(
                            source,
                            words.say("grounds.source"),
                            source.name().in(words.locale(), source.id()),
                            source.on() == null ? "" : words.date(source.on()));
            case RedLine line ->
                    row(line, words.say("grounds.redline"), line.words().in(words.locale()), "");
            case Rule rule ->
                    row(rule, words.say("grounds.rule"), rule.why().in(words.locale()), "");
            default -> row(item, words.say("grounds.item"), "", "");
        };
    }

    private ItemRow row(Item item, String kind, String text, String detail) {
        String whole = detail.isEmpty() ? text : text.isEmpty() ? detail : text + " — " + detail;
        List<Sentence.Ground> further = new ArrayList<>();
        for (String id : item.basis().ids()) {
            further.add(new Sentence.Ground("#" + anchor(id), id));
        }
        if (item instanceof Source source) {
            for (String id : source.cites()) {
                further.add(new Sentence.Ground("#" + anchor(id), id));
            }
        }
        return new ItemRow(anchor(item.id()), item.id(), kind, new Sentence(whole, further));
    }

    private String on(Claim claim) {
        return claim.on() == null ? "" : words.date(claim.on());
    }

    private String by(Judgement judgement) {
        return judgement.on() == null
                ? judgement.by()
                : words.say("grounds.by", judgement.by(), words.date(judgement.on()));
    }

    /// The anchor of an item's line in the appendix, without the `#`.
    public static String anchor(String id) {
        return "i-" + slug(id);
    }

    /// Letters and digits only; different ids never give the same slug.
    static String slug(String id) {
        String plain = id.replaceAll("[^A-Za-z0-9]+", "-");
        return plain.equals(id) ? plain : plain + "-" + Integer.toHexString(id.hashCode());
    }
}
