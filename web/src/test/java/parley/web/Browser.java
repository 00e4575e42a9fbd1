package parley.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// What a browser does, over real HTTP: keeps cookies, follows redirects, sends its origin with a form.
final class Browser {

    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    /// One that has opened the printed address.
    static Browser admittedTo(Workbench workbench) {
        return admittedTo(workbench.address());
    }

    /// One that has opened the address that a program printed.
    static Browser admittedTo(String address) {
        URI uri = URI.create(address);
        Browser browser = new Browser(uri.getPort());
        browser.send(HttpRequest.newBuilder(uri));
        return browser;
    }

    Browser(Workbench workbench) {
        this(workbench.port());
    }

    private Browser(int port) {
        this.port = port;
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpResponse<String> get(String path) {
        return send(to(path).header("Accept-Language", "en"));
    }

    /// The page, once it is computed.
    HttpResponse<String> ready(String path) {
        HttpResponse<String> answer = get(path);
        while (answer.headers().firstValue("Refresh").isPresent()) {
            answer = get(path);
        }
        return answer;
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        String body =
                form.entrySet().stream()
                        .map(e ->
                                URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8)
                                        + "="
                                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return send(
                to(path).header("Origin", "http://127.0.0.1:" + port)
                        .header("Accept-Language", "en")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// Sends files as a form does; name of the field to name and text of the file.
    HttpResponse<String> upload(String path, Map<String, Map.Entry<String, String>> files) {
        StringBuilder body = new StringBuilder();
        files.forEach((field, file) ->
                body.append("--xyz\r\nContent-Disposition: form-data; name=\"")
                        .append(field)
                        .append("\"; filename=\"")
                        .append(file.getKey())
                        .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .append(file.getValue())
                        .append("\r\n"));
        body.append("--xyz--\r\n");
        return send(
                to(path).header("Origin", "http://127.0.0.1:" + port)
                        .header("Accept-Language", "en")
                        .header("Content-Type", "multipart/form-data; boundary=xyz")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
