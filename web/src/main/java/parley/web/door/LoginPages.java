package parley.web.door;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import parley.web.gate.Door;
import parley.web.gate.Gate;
import parley.web.page.PageRequest;
import parley.web.page.Pages;
import parley.web.page.Room;

/// Asks for the password and lets in who knows it.
public final class LoginPages implements Room {

    private final Gate gate;
    private final Door door;

    public LoginPages(Gate gate, Door door) {
        this.gate = gate;
        this.door = door;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(Gate.LOGIN, ctx -> show(ctx, ""));
        routes.post(Gate.LOGIN, this::open);
    }

    private void open(Context ctx) {
        String typed = ctx.formParam("password");
        switch (door.open(ctx, typed == null ? "" : typed)) {
            case OPEN -> gate.admit(ctx);
            case WRONG -> {
                ctx.status(HttpStatus.UNAUTHORIZED);
                show(ctx, "door.wrong");
            }
            case TOO_MANY -> {
                ctx.status(HttpStatus.TOO_MANY_REQUESTS);
                show(ctx, "door.many");
            }
        }
    }

    private static void show(Context ctx, String trouble) {
        Pages.show(ctx, PageRequest.of(ctx), "door/login.jte", Map.of("trouble", trouble));
    }
}
