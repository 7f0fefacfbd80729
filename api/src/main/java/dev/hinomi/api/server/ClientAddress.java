package dev.hinomi.api.server;

import dev.hinomi.wire.Headers;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Tells the address of a client, also of one behind proxies. What `X-Forwarded-For` says is anybody's
/// word, and counts only as far as proxies have written it that are known: from its end on, since each
/// adds whom it got the request from.
///
/// @param proxies the addresses of the proxies that are known
record ClientAddress(Set<String> proxies) {
    ClientAddress {
        proxies = Set.copyOf(proxies);
    }

    /// The address from which a request came.
    ///
    /// @param peer the address at the other end of the connection
    String of(String peer, Headers headers) {
        List<String> path = headers.all("x-forwarded-for").stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .toList();
        String client = peer;
        for (int i = path.size() - 1; i >= 0 && proxies.contains(client); i--) {
            client = path.get(i);
        }
        return client;
    }
}
