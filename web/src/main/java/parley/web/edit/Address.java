package parley.web.edit;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Addresses of the pages about one place: its keys from the section down stand in the query, each as `at`.
final class Address {

    private Address() {}

    static List<String> path(Context ctx) {
        return ctx.queryParams("at").stream().filter(key -> !key.isEmpty()).toList();
    }

    static String of(String base, String page, List<String> path) {
        String query = query(path);
        return base + "/sections/" + page + (query.isEmpty() ? "" : "?" + query);
    }

    static String of(String base, String page, List<String> path, String more) {
        String query = query(path);
        return base + "/sections/" + page + "?" + (query.isEmpty() ? "" : query + "&") + more;
    }

    static String query(List<String> path) {
        return path.stream().map(key -> "at=" + coded(key)).collect(Collectors.joining("&"));
    }

    static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
