package parley.model;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A phrase of the analyst's, in one language or several: `title: Lake talks`, or
/// `title: {en: ..., fr: ...}` written in block style.
///
/// The key `""` holds a phrase given without a language; otherwise keys are `en`, `fr`.
public record Wording(Map<String, String> byLanguage) {

    public static final Wording NONE = new Wording(Map.of());

    public Wording {
        byLanguage = java.util.Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    public static Wording of(String phrase) {
        return new Wording(Map.of("", phrase));
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /// The phrase in this language, else the one without a language, else any (the first by
    /// language code), else the empty string.
    public String in(Locale locale) {
        String own = byLanguage.get(locale.getLanguage());
        if (own != null) {
            return own;
        }
        String neutral = byLanguage.get("");
        if (neutral != null) {
            return neutral;
        }
        return byLanguage.values().stream().findFirst().orElse("");
    }

    /// As [#in], or the given text when there is no phrase at all.
    public String in(Locale locale, String otherwise) {
        return isEmpty() ? otherwise : in(locale);
    }
}
