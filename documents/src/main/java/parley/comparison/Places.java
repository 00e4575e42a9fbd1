package parley.comparison;

import java.util.regex.Pattern;

/// Tells names of places from names of actors by the words around them.
final class Places {

    private static final String IN =
            "(?:in|at|near|between|outside|inside|to and from|throughout|of the port of|à|dans|en|vers|entre|près de|in the port of|port of|port de|city of|ville de)";
    private static final String NOUN =
            "(?:crossings?|ports?|harbours?|towns?|city|cities|roads?|bridges?|districts?|provinces?|rivers?|lakes?|valleys?|islands?|regions?|bays?|straits?|airports?|railways?|villages?)";

    private Places() {}

    /// True if a name stands behind a preposition of place, before a noun of place, or in a list with one that does, in either clause.
    static boolean isPlace(ClausePair pair, Atom name) {
        return isPlace(pair.before.text(), name.text()) || isPlace(pair.after.text(), name.text());
    }

    private static boolean isPlace(String text, String name) {
        String q = Pattern.quote(name);
        String list =
                "(?:\\p{Lu}\\p{L}{1,30}+(?:-\\p{L}{1,30}+){0,3}(?:,| and| or| et| ou|, and| et à| et de|-) ?){0,12}";
        return Pattern.compile("\\b" + IN + " (?:the |la |le |les |l['’])?" + list + q + "\\b")
                        .matcher(text)
                        .find()
                || Pattern.compile(
                                "\\b"
                                        + q
                                        + "(?:(?:,| and| or|-) ?\\p{Lu}[\\p{L}-]{1,40}){0,12} "
                                        + NOUN
                                        + "\\b")
                        .matcher(text)
                        .find();
    }
}
