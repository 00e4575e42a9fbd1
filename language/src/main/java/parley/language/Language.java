package parley.language;

import java.util.Locale;

/// A language that Parley reads. Each has a folder of lists beside this class, named by its code, and a dictionary of word forms.
public enum Language {
    /// English.
    EN("en", "/org/languagetool/resource/en/english.dict", false),
    /// French.
    FR("fr", "/org/languagetool/resource/fr/french.dict", true);

    private final String code;
    private final String dictionary;
    private final boolean frequencies;

    Language(String code, String dictionary, boolean frequencies) {
        this.code = code;
        this.dictionary = dictionary;
        this.frequencies = frequencies;
    }

    /// The ISO 639-1 code, which is also the name of the folder of lists.
    public String code() {
        return code;
    }

    public Locale locale() {
        return Locale.of(code);
    }

    /// The language of a text, by counting its commonest small words in the first 20,000 characters. Deterministic; a text without
    /// any of them counts as English.
    public static Language detect(CharSequence text) {
        return Detection.of(text);
    }

    String dictionary() {
        return dictionary;
    }

    /// True if the dictionary's tags end in a letter that tells how frequent the word is.
    boolean frequencies() {
        return frequencies;
    }
}
