package parley.dossier;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/// What a key of a dossier is called and what it means, in the reader's language: the sentence that
/// docs/dossier.md shows. Both stand with the key, where its record type is declared; the words of
/// closed lists have a bundle of their own.
public final class Legend {

    private static final String BUNDLE = "parley.dossier.keys-french";

    private final Optional<ResourceBundle> words;

    private Legend(Optional<ResourceBundle> words) {
        this.words = words;
    }

    /// The legend in that language; English where there is none in it.
    public static Legend in(Locale locale) {
        if (!locale.getLanguage().equals("fr")) {
            return new Legend(Optional.empty());
        }
        try {
            return new Legend(
                    Optional.of(
                            ResourceBundle.getBundle(
                                    BUNDLE,
                                    Locale.ROOT,
                                    ResourceBundle.Control.getNoFallbackControl(
                                            ResourceBundle.Control.FORMAT_PROPERTIES))));
        } catch (MissingResourceException e) {
            throw new IllegalStateException("the French legend is part of the program", e);
        }
    }

    /// The key as a label: `No deal`.
    public String label(String group, String key) {
        return capital(
                words.isPresent()
                        ? Vocabulary.findKey(group, key).map(k -> k.french().label()).orElse(key)
                        : key);
    }

    /// What the key means, in one sentence without a stop.
    public String meaning(Shape.Key key) {
        return (words.isPresent() ? key.french().meaning() : key.meaning()).replace("`", "");
    }

    /// A word of a closed list, `full powers`.
    public String word(String word) {
        return words.filter(all -> all.containsKey("word." + slug(word)))
                .map(all -> all.getString("word." + slug(word)))
                .orElse(word);
    }

    List<String> names() {
        return words.map(all -> all.keySet().stream().sorted().toList()).orElse(List.of());
    }

    static String slug(String name) {
        return name.replace(' ', '-');
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
