package parley.web.door;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import parley.web.gate.Gate;
import parley.web.page.PageRequest;
import parley.web.page.Pages;
import parley.web.page.Room;

/// Ends the session of whoever asks, or everybody's.
public final class LeavePages implements Room {

    private final Gate gate;

    public LeavePages(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.post("/logout", this::leave);
    }

    private void leave(Context ctx) {
        boolean all = !Pages.typed(ctx, "all").isEmpty();
        gate.leave(ctx, all);
        ctx.attribute(PageRequest.INSIDE, null);
        Pages.message(ctx, all ? "door.left.all" : "door.left");
    }
}
