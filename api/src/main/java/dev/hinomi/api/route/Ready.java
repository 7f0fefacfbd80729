package dev.hinomi.api.route;

import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// `GET /ready`: 200 while requests are served, 503 before and after. A line for each thing that is damaged
/// follows: what needs it fails, the rest is served.
public final class Ready implements Route {
    private final BooleanSupplier serving;
    private final Supplier<List<String>> damage;

    public Ready(BooleanSupplier serving, Supplier<List<String>> damage) {
        this.serving = serving;
        this.damage = damage;
    }

    @Override
    public boolean serves(String method, String path) {
        return method.equals("GET") && path.equals("/ready");
    }

    @Override
    public WireResponse handle(WireRequest request) {
        if (!serving.getAsBoolean()) {
            return Answers.text(503, "not ready");
        }
        return Answers.text(
                200,
                "ready"
                        + damage.get().stream()
                                .map(line -> "\ndamaged: " + line)
                                .collect(Collectors.joining()));
    }
}
