package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Every key is explained in French as it is in English, and nothing else is.
class LegendTest {

    private final Legend french = Legend.in(Locale.FRENCH);

    @Test
    void everyKeyAndWordIsToldInFrench() {
        Set<String> needed = new TreeSet<>();
        for (Shape.Group group : Vocabulary.groups().values()) {
            for (Shape.Key key : group.keys()) {
                assertThat(key.french().label()).as("%s.%s", group.name(), key).isNotBlank();
                assertThat(key.french().meaning()).as("%s.%s", group.name(), key).isNotBlank();
                words(key.shape(), needed);
            }
        }
        assertThat(french.names()).containsExactlyElementsOf(needed);
    }

    private static void words(Shape shape, Set<String> needed) {
        switch (shape) {
            case Shape.OneOf one -> one.words().forEach(w -> needed.add("word." + Legend.slug(w)));
            case Shape.Listed(Shape of) -> words(of, needed);
            case Shape.Keyed keyed -> words(keyed.value(), needed);
            case Shape.ShortOrLong(Shape brief, Shape _) -> words(brief, needed);
            case Shape.Flag _ -> {
                needed.add("word.yes");
                needed.add("word.no");
            }
            default -> {}
        }
    }

    @Test
    void englishIsTheTableOfTheReader() {
        Legend english = Legend.in(Locale.ENGLISH);
        Shape.Key first = PartyType.PARTY.group().keys().getFirst();
        assertThat(english.meaning(first)).isEqualTo(first.meaning());
        assertThat(english.label("party", "no deal")).isEqualTo("No deal");
        assertThat(french.label("party", "no deal")).isEqualTo("Sans accord");
        assertThat(french.word("full powers")).isEqualTo("pleins pouvoirs");
    }
}
