package dev.hinomi.api.server;

import java.util.Set;

/// What the HTTP server is told.
///
/// @param port 0 for any free one
/// @param hosts the names in a `Host` header that are answered, without the port; guards against DNS
///     rebinding
/// @param refuseForeignPages whether requests of other sites' pages are refused: they must not reach a
///     server that asks nobody who they are
/// @param proxies the addresses of proxies whose `X-Forwarded-For` is believed
/// @param bodyBytes the largest body as it arrives
/// @param headerBytes the largest sum of all headers
public record ServerSettings(
        String bind,
        int port,
        Set<String> hosts,
        boolean refuseForeignPages,
        Set<String> proxies,
        int bodyBytes,
        int headerBytes) {
    public ServerSettings {
        hosts = Set.copyOf(hosts);
        proxies = Set.copyOf(proxies);
    }

    /// The same at another port.
    public ServerSettings withPort(int other) {
        return new ServerSettings(bind, other, hosts, refuseForeignPages, proxies, bodyBytes, headerBytes);
    }
}
