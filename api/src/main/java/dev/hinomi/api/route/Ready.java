package dev.hinomi.api.route;

import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.util.function.BooleanSupplier;

/// `GET /ready`: 200 while requests are served, 503 before and after.
public final class Ready implements Route {
    private final BooleanSupplier serving;

    public Ready(BooleanSupplier serving) {
        this.serving = serving;
    }

    @Override
    public boolean serves(String method, String path) {
        return method.equals("GET") && path.equals("/ready");
    }

    @Override
    public WireResponse handle(WireRequest request) {
        return serving.getAsBoolean() ? Answers.text(200, "ready") : Answers.text(503, "not ready");
    }
}
