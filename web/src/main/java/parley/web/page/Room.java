package parley.web.page;

import io.javalin.config.RoutesConfig;

/// Pages that stand together: the addresses they answer.
public interface Room {
    void routes(RoutesConfig routes);
}
