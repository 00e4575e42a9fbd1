package parley.web.gate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// The page for what is refused before any page of ours could answer: a sentence, and nothing of what went wrong inside.
public final class BareErrors extends ErrorHandler {

    private static final String HTML = "text/html; charset=utf-8";

    private final IntFunction<String> page;

    /// @param page the whole page for a status
    public BareErrors(IntFunction<String> page) {
        this.page = page;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            String message,
            @Nullable Throwable cause,
            Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, HTML);
        Shields.raise((name, value) -> response.getHeaders().put(name, value));
        response.write(true, bytes(code), callback);
    }

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        fields.put(HttpHeader.CONTENT_TYPE, HTML);
        Shields.raise((name, value) -> fields.put(name, value));
        return bytes(status);
    }

    private ByteBuffer bytes(int status) {
        return BufferUtil.toBuffer(page.apply(status), StandardCharsets.UTF_8);
    }
}
