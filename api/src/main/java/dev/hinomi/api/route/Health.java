package dev.hinomi.api.route;

import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;

/// `GET /health`: 200 while the process lives.
public final class Health implements Route {
    @Override
    public boolean serves(String method, String path) {
        return method.equals("GET") && path.equals("/health");
    }

    @Override
    public WireResponse handle(WireRequest request) {
        return Answers.text(200, "alive");
    }
}
