package dev.hinomi.api.server;

import dev.hinomi.wire.Headers;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells the address of a client, also of one behind proxies. What `X-Forwarded-For` says is anybody's
/// word, and counts only as far as proxies have written it that are known: from its end on, since each
/// adds whom it got the request from, some with the port.
///
/// @param proxies the addresses of the proxies that are known
record ClientAddress(Set<String> proxies) {
    /// In brackets, with or without a port, or of IP version 4 with a port (RFC 7239, section "Node
    /// Identifiers").
    private static final Pattern NODE = Pattern.compile("\\[([^\\]]*)](?::\\d+)?|([^:]*):\\d+");

    ClientAddress {
        proxies = proxies.stream().map(ClientAddress::normal).collect(Collectors.toUnmodifiableSet());
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
            client = normal(path.get(i));
        }
        return client;
    }

    /// As [InetAddress#getHostAddress] writes it; what is no address as it stands.
    private static String normal(String text) {
        Matcher node = NODE.matcher(text);
        String address = !node.matches() ? text : node.group(1) == null ? node.group(2) : node.group(1);
        try {
            return InetAddress.ofLiteral(address).getHostAddress();
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
