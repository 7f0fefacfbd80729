package dev.hinomi.api.console;

import dev.hinomi.api.server.Route;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.util.Arrays;
import java.util.Locale;

/// `GET /` of a browser: leads to the console. With a query, `/` is the AWS endpoint's, which people open
/// too: the links by which subscriptions of SNS are confirmed and ended are `/?Action=...`.
public final class HomeRoute implements Route {
    @Override
    public boolean serves(String method, String path) {
        return (method.equals("GET") || method.equals("HEAD")) && path.equals("/");
    }

    @Override
    public boolean serves(WireRequest head) {
        return serves(head.method(), head.path()) && head.query().isEmpty() && wantsPage(head);
    }

    @Override
    public WireResponse handle(WireRequest request) {
        return toConsole();
    }

    /// Whether it is a browser that is to show what comes: SDKs and scripts never ask for HTML by name.
    static boolean wantsPage(WireRequest head) {
        return head.headers().all("accept").stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(range -> range.split(";", -1)[0].strip().toLowerCase(Locale.ROOT))
                .anyMatch("text/html"::equals);
    }

    static WireResponse toConsole() {
        return new WireResponse(
                302,
                Headers.of("location", ConsoleRoute.PATH, "cache-control", "no-cache", "vary", "accept"),
                Blob.EMPTY);
    }
}
