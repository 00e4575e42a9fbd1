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
        for (Shape.Group group : KeySchema.groups().values()) {
            for (Shape.Key key : group.keys()) {
                String slug = Legend.slug(key.name());
                String own = Legend.slug(group.name()) + "." + slug;
                assertThat(french.tells("meaning." + own, "meaning." + slug))
                        .as("meaning of %s", own)
                        .isTrue();
                assertThat(french.tells("label." + own, "label." + slug))
                        .as("label of %s", own)
                        .isTrue();
                needed.add("meaning." + own);
                needed.add("meaning." + slug);
                needed.add("label." + own);
                needed.add("label." + slug);
                words(key.shape(), needed);
            }
        }
        assertThat(needed.stream().filter(name -> name.startsWith("word.")))
                .allMatch(french::tells, "is told");
        assertThat(needed).containsAll(french.names());
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
        Shape.Key first = Vocabulary.PARTY.keys().getFirst();
        assertThat(english.meaning("party", first)).isEqualTo(first.meaning());
        assertThat(english.label("party", "no deal")).isEqualTo("No deal");
        assertThat(french.label("party", "no deal")).isEqualTo("Sans accord");
        assertThat(french.word("full powers")).isEqualTo("pleins pouvoirs");
    }
}
