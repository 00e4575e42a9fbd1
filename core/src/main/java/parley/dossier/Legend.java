package parley.dossier;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/// What a key of a dossier is called and what it means, in the reader's language: the sentence that
/// docs/dossier.md shows. English stands in [Vocabulary] itself.
public final class Legend {

    private static final String BUNDLE = "parley.dossier.keys-french";

    private final Optional<ResourceBundle> bundle;

    private Legend(Optional<ResourceBundle> bundle) {
        this.bundle = bundle;
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
        String told =
                find("label." + slug(group) + "." + slug(key), "label." + slug(key)).orElse(key);
        return capital(told);
    }

    /// What the key means, in one sentence without a stop.
    public String meaning(String group, Shape.Key key) {
        return find(
                        "meaning." + slug(group) + "." + slug(key.name()),
                        "meaning." + slug(key.name()))
                .orElse(key.meaning())
                .replace("`", "");
    }

    /// A word of a closed list, `full powers`.
    public String word(String word) {
        return find("word." + slug(word)).orElse(word);
    }

    /// Whether all of that is told in this language and not fallen back to English.
    boolean tells(String... names) {
        return find(names).isPresent();
    }

    List<String> names() {
        return bundle.map(all -> all.keySet().stream().sorted().toList()).orElse(List.of());
    }

    private Optional<String> find(String... names) {
        for (String name : names) {
            if (bundle.isPresent() && bundle.get().containsKey(name)) {
                return Optional.of(bundle.get().getString(name));
            }
        }
        return Optional.empty();
    }

    static String slug(String name) {
        return name.replace(' ', '-');
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
