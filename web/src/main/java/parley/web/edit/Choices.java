package parley.web.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parley.dossier.SafeFolder;
import parley.model.Criterion;
import parley.model.Dossier;
import parley.model.Issue;
import parley.model.Item;
import parley.model.Scale;
import parley.report.Names;
import parley.web.page.DossierRequest;
import parley.web.page.ItemDescription;

/// What can be chosen in a form: the dossier's own items, as its readers may see them.
final class Choices {

    private static final int LONGEST = 70;

    /// Up to so many are offered as a list to choose from; more are typed, with suggestions.
    static final int FEW = 40;

    /// Up to so many are offered as boxes to tick.
    static final int HANDFUL = 12;

    private final DossierRequest asked;
    private final Dossier seen;
    private final Names names;
    private final Map<String, List<Field.Options>> lists = new LinkedHashMap<>();

    Choices(DossierRequest asked) {
        this.asked = asked;
        this.seen = asked.seen();
        this.names = new Names(asked.dossier(), asked.visit().words());
    }

    /// The items of these kinds, by kind, in the dossier's order.
    List<Field.Options> of(List<Class<? extends Item>> kinds) {
        Map<String, List<Field.Option>> byKind = new LinkedHashMap<>();
        Stream<Item> items = seen.items().stream();
        if (kinds.contains(Criterion.class)
                && seen.items().stream().noneMatch(i -> i.id().equals(Criterion.CLEAN))) {
            byKind.computeIfAbsent("", _ -> new ArrayList<>())
                    .add(new Field.Option(Criterion.CLEAN, Criterion.CLEAN));
        }
        items.filter(item -> kinds.stream().anyMatch(kind -> kind.isInstance(item)))
                .forEach(item ->
                        byKind.computeIfAbsent(
                                        ItemDescription.kind(item, asked.visit().words()),
                                        _ -> new ArrayList<>())
                                .add(new Field.Option(item.id(), label(item))));
        List<Field.Options> all = new ArrayList<>();
        byKind.forEach((kind, options) -> all.add(new Field.Options(kind, options)));
        return all;
    }

    static int count(List<Field.Options> options) {
        return options.stream().mapToInt(o -> o.options().size()).sum();
    }

    /// `c1 – Aldoria will not accept 40`.
    private String label(Item item) {
        String says = ItemDescription.says(item, asked.visit().words());
        if (says.isBlank() || says.equals(item.id())) {
            return item.id();
        }
        String brief =
                says.length() > LONGEST ? says.substring(0, LONGEST - 1).strip() + "…" : says;
        return item.id() + " – " + brief.replaceAll("\\s+", " ");
    }

    boolean has(String id, List<Class<? extends Item>> kinds) {
        return id.equals(Criterion.CLEAN) && kinds.contains(Criterion.class)
                || seen.items().stream()
                        .anyMatch(item ->
                                item.id().equals(id)
                                        && kinds.stream().anyMatch(k -> k.isInstance(item)));
    }

    Optional<Issue> issue(String id) {
        return seen.issues().stream().filter(issue -> issue.id().equals(id)).findFirst();
    }

    /// The options of an issue by name; those of a numeric issue have none of their own.
    List<Field.Option> options(Issue issue) {
        return issue.scale() != null
                ? List.of()
                : issue.options().stream()
                        .map(option ->
                                new Field.Option(option.id(), names.option(issue, option.id())))
                        .toList();
    }

    /// The values of a numeric issue, as far as they can be listed.
    List<Field.Option> values(Issue issue) {
        Scale scale = issue.scale();
        return scale == null || issue.options().size() > FEW
                ? List.of()
                : issue.options().stream()
                        .map(o -> new Field.Option(o.id(), names.option(issue, o.id())))
                        .toList();
    }

    /// The screens, or the measures, that incentives are held against.
    List<Field.Option> criteria(boolean measures) {
        List<Field.Option> all = new ArrayList<>();
        boolean clean = seen.criteria().stream().anyMatch(c -> c.id().equals(Criterion.CLEAN));
        if (!measures && !clean) {
            all.add(new Field.Option(Criterion.CLEAN, asked.visit().say("form.clean")));
        }
        seen.criteria().stream()
                .filter(c -> (c.kind() == Criterion.Kind.MEASURE) == measures)
                .forEach(c -> all.add(new Field.Option(c.id(), label(c))));
        return all;
    }

    /// The id of a list of suggestions that the page holds once.
    String suggest(List<Class<? extends Item>> kinds) {
        String id = "ids-" + Integer.toHexString(kinds.toString().hashCode());
        lists.computeIfAbsent(id, _ -> of(kinds));
        return id;
    }

    String suggest(String id, List<Field.Option> options) {
        lists.put(id, List.of(new Field.Options("", options)));
        return id;
    }

    Map<String, List<Field.Options>> lists() {
        return lists;
    }

    /// The files in the folders of texts and sources.
    List<Field.Option> files() {
        List<Field.Option> files = new ArrayList<>();
        for (String place : List.of("texts", "sources")) {
            try {
                SafeFolder.at(asked.open().folder())
                        .files(place, 1)
                        .forEach(name -> files.add(new Field.Option(name, name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
