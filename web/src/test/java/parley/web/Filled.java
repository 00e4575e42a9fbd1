package parley.web;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/// A form as a browser without script holds it: filled as the page filled it, changed by a person, posted.
final class Filled {

    private final Browser browser;
    private final FormElement form;
    private final Document page;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private Filled(Browser browser, String html) {
        this.browser = browser;
        this.page = Jsoup.parse(html, "http://127.0.0.1/");
        this.form =
                page.forms().stream()
                        .filter(f -> f.id().equals("sheet"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no form: " + page.text()));
        for (Connection.KeyVal field : form.formData()) {
            fields.put(field.key(), field.value());
        }
    }

    static Filled of(Browser browser, HttpResponse<String> answer) {
        return new Filled(browser, answer.body());
    }

    Filled with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    Filled without(String name) {
        fields.remove(name);
        return this;
    }

    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    Document page() {
        return page;
    }

    Map<String, String> fields() {
        return fields;
    }

    /// Where it is posted to.
    String action() {
        URI action = URI.create(form.attr("action").replace("+", "%20"));
        return action.getRawPath() + "?" + action.getRawQuery();
    }

    HttpResponse<String> post() {
        return browser.post(action(), fields);
    }

    /// What the page says is wrong with a key.
    String problem(String key) {
        return page.select("[id='v/" + key.replace(' ', '_') + ":p']").text();
    }
}
