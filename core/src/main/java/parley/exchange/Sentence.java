package parley.exchange;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// One sentence for the user, said in the language of the screen: a key of this room's messages and
/// what to fill in.
public record Sentence(String key, List<String> values) {

    private static final String BUNDLE = "parley.exchange.messages";

    public Sentence {
        values = List.copyOf(values);
    }

    static Sentence of(String key, Object... values) {
        return new Sentence(
                key, Arrays.stream(values).map(String::valueOf).map(Sentence::shown).toList());
    }

    /// The sentence in this language.
    public String in(Locale locale) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), locale).format(values.toArray());
    }

    /// What a file says may be long or hold line ends and control characters: a sentence shows the
    /// start of it.
    private static String shown(String value) {
        String line =
                value.codePoints()
                        .map(c -> Character.isISOControl(c) ? ' ' : c)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        return line.length() <= 160 ? line : line.substring(0, 157) + "...";
    }
}
