package parley.web.gate;

import java.util.Locale;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// What a request meets before anything else, the [Gate] too: whoever asks for another protocol is refused, and the rest is watched
/// for how long it takes.
///
/// An offer of HTTP/2 (`Upgrade: h2c`), which some programs make with every first request, asks for nothing and is not taken.
public final class Threshold extends Handler.Wrapper {

    /// The attribute of a request that holds its [Connections.Caller].
    static final String CALLER = "parley.caller";

    private static final String WEBSOCKET = "sec-websocket-";

    private final Connections connections;

    public Threshold(Connections connections) {
        this.connections = connections;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (asksForAnotherProtocol(request.getHeaders())) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
            return true;
        }
        Connections.Caller caller =
                connections
                        .find(request.getConnectionMetaData().getConnection().getEndPoint())
                        .orElse(null);
        if (caller == null) {
            return super.handle(request, response, callback);
        }
        caller.begins(hasBody(request.getHeaders()));
        request.setAttribute(CALLER, caller);
        Request.addCompletionListener(request, _ -> caller.answered());
        return super.handle(new Watched(request, caller), response, callback);
    }

    private static boolean asksForAnotherProtocol(HttpFields headers) {
        for (HttpField field : headers) {
            String name = field.getLowerCaseName();
            if (name.startsWith(WEBSOCKET)
                    || name.equals("upgrade")
                            && !"h2c".equals(field.getValue().strip().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBody(HttpFields headers) {
        return headers.contains(HttpHeader.TRANSFER_ENCODING)
                || headers.getLongField(HttpHeader.CONTENT_LENGTH) > 0;
    }

    /// A request that tells when the whole of it has come.
    private static final class Watched extends Request.Wrapper {

        private final Connections.Caller caller;

        Watched(Request request, Connections.Caller caller) {
            super(request);
            this.caller = caller;
        }

        @Override
        public Content.Chunk read() {
            Content.Chunk chunk = super.read();
            if (chunk != null && chunk.isLast()) {
                caller.sentAll();
            }
            return chunk;
        }
    }
}
