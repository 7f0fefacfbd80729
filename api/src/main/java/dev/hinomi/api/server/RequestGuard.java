package dev.hinomi.api.server;

import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Refuses requests that reached this server by a name that is not its own, or from another site's page in
/// a browser when nobody is asked who they are. Both are how a web page attacks a server on the same
/// machine.
final class RequestGuard {
    /// What SDKs put before the host's name for operations with a stream of events, also before a name
    /// that their user gave them: `streaming-`, since April 2026 `stream-` (API reference,
    /// `StartLiveTail`).
    private static final List<String> SDK_PREFIXES = List.of("streaming-", "stream-");

    private final Set<String> hosts;
    private final boolean refuseForeignPages;

    RequestGuard(ServerSettings settings) {
        hosts = Set.copyOf(settings.hosts().stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .toList());
        refuseForeignPages = settings.refuseForeignPages();
    }

    /// Why the request is refused, of which the head is enough; empty when it may pass.
    Optional<String> refusal(WireRequest head) {
        Headers headers = head.headers();
        String host = headers.first("host").orElse("");
        String name = withoutPort(host).toLowerCase(Locale.ROOT);
        if (!hosts.contains(name) && SDK_PREFIXES.stream().noneMatch(prefix -> isPrefixed(name, prefix))) {
            return Optional.of("Host: " + host + " (expected: one of "
                    + String.join(", ", hosts.stream().sorted().toList())
                    + "; add names by http.hosts)");
        }
        if (refuseForeignPages && PageOrigin.isForeign(headers) && !opensConsole(head)) {
            return Optional.of("requests from other sites' pages in a browser are refused while auth is none");
        }
        return Optional.empty();
    }

    /// Whether somebody follows a link to the console, as in a message of a chat: the browser shows what
    /// comes in place of the page that had the link, which learns nothing of it (W3C, "Fetch Metadata Request
    /// Headers").
    private static boolean opensConsole(WireRequest head) {
        boolean page = (head.path().equals("/") && head.query().isEmpty())
                || head.path().equals("/console")
                || head.path().startsWith("/console/");
        return page
                && (head.method().equals("GET") || head.method().equals("HEAD"))
                && head.headers().all("sec-fetch-mode").equals(List.of("navigate"))
                && head.headers().all("sec-fetch-dest").equals(List.of("document"));
    }

    private boolean isPrefixed(String name, String prefix) {
        return name.startsWith(prefix) && hosts.contains(name.substring(prefix.length()));
    }

    /// `[::1]:8466` and `localhost:8466` without the port.
    private static String withoutPort(String host) {
        if (host.startsWith("[")) {
            int end = host.indexOf(']');
            return end < 0 ? host : host.substring(0, end + 1);
        }
        int colon = host.indexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }
}
