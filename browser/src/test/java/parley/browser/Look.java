package parley.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/// How somebody looks at the pages.
///
/// @param width of the window, in CSS pixels
record Look(String lang, boolean dark, int width, int height) {

    static final Look ENGLISH = new Look("en", false, 1280, 900);
    static final Look FRENCH = new Look("fr", false, 1280, 900);

    Look inTheDark() {
        return new Look(lang, true, width, height);
    }

    Look narrow() {
        return new Look(lang, dark, 390, 844);
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setLocale(lang.equals("fr") ? "fr-FR" : "en-GB")
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, height);
    }
}
