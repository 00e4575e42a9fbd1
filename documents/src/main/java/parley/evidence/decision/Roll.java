package parley.evidence.decision;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import parley.model.Dossier;
import parley.model.Item;
import parley.model.Party;
import parley.model.Person;
import parley.model.Wording;

/// The people and parties of a dossier by name, in whatever language, capitals aside.
record Roll(Dossier dossier) {

    /// The id of the one person or party of that name; nothing where there is none or more than one.
    Optional<String> findId(String name) {
        String sought = plain(name);
        Stream<String> people = ids(dossier.people().stream(), Person::name, sought);
        Stream<String> parties = ids(dossier.parties().stream(), Party::name, sought);
        Set<String> ids = new TreeSet<>(Stream.concat(people, parties).toList());
        return ids.size() == 1 ? ids.stream().findFirst() : Optional.empty();
    }

    private static <I extends Item> Stream<String> ids(
            Stream<I> items, java.util.function.Function<I, Wording> names, String sought) {
        return items.filter(item ->
                        names.apply(item).byLanguage().values().stream()
                                .anyMatch(name -> plain(name).equals(sought)))
                .map(Item::id);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
