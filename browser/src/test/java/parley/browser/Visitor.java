package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Somebody at the workbench: a window of their own, watched all the time.
///
/// Whatever the pages ask for from another host, whatever the content-security policy refuses and whatever a script stumbles
/// over is written down, and fails the test when the visitor leaves.
final class Visitor implements AutoCloseable {

    private static final double PATIENCE = 20_000;

    private final BrowserContext context;
    private final Page page;
    private final String origin;
    private final List<String> faults = new ArrayList<>();
    private int requests;

    Visitor(Browser browser, String address, Browser.NewContextOptions options) {
        context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        origin = origin(address);
        context.onRequest(request -> {
            requests++;
            if (!request.url().startsWith(origin + "/")) {
                faults.add("asked for " + request.url());
            }
        });
        context.onConsoleMessage(this::heard);
        context.onWebError(error -> faults.add("script: " + error.error()));
        page = context.newPage();
        page.navigate(address);
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    /// An answer of 4xx that a test asks for is no fault of the page.
    private void heard(ConsoleMessage message) {
        boolean loud = message.type().equals("error") || message.type().equals("warning");
        if (loud && !message.text().startsWith("Failed to load resource")) {
            faults.add(message.type() + " on " + page.url() + ": " + message.text());
        }
    }

    Page page() {
        return page;
    }

    /// How many requests were watched.
    int requests() {
        return requests;
    }

    /// Where the window is, without the host.
    String path() {
        return page.url().substring(origin.length());
    }

    /// Goes to a page of the workbench, and waits until it is computed.
    Visitor go(String path) {
        Response answer = page.navigate(origin + path);
        if (answer != null && answer.headers().containsKey("refresh")) {
            page.waitForFunction(
                    "() => document.readyState === 'complete' && !document.querySelector('#progress')");
        }
        return this;
    }

    /// Opens the sample as a click does; its address.
    String sample() {
        go("/");
        page.locator("form[action='/sample'] button:not([name])").click();
        page.waitForURL("**/d/**");
        return path();
    }

    /// Opens a folder as the form does; the dossier's address.
    String open(java.nio.file.Path folder) {
        go("/");
        page.locator("#folder").fill(folder.toString());
        page.locator("form[action='/open'] button").click();
        page.waitForURL("**/d/**");
        return path();
    }

    /// Every view of the dossier, as the list of views leads there.
    Set<String> views(String dossier) {
        go(dossier);
        Set<String> views = new LinkedHashSet<>();
        page.locator("#views a")
                .all()
                .forEach(link -> views.add(link.getAttribute("href").replace(" ", "%20")));
        assertThat(views).hasSizeGreaterThan(20);
        return views;
    }

    /// What was wrong so far.
    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        context.close();
        assertThat(faults).isEmpty();
    }
}
