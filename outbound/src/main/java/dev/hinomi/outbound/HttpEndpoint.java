package dev.hinomi.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A URL that a user named, taken apart: where to send, and the basic authentication that it may carry.
///
/// @param uri without user and password
/// @param userInfo `user:password`, when the URL carries one
public record HttpEndpoint(URI uri, @Nullable String userInfo) {
    /// Parses an `http://` or `https://` URL, or is empty when it is none.
    public static Optional<HttpEndpoint> parse(String endpoint) {
        if (!endpoint.startsWith("http://") && !endpoint.startsWith("https://")) {
            return Optional.empty();
        }
        try {
            URI given = new URI(endpoint).parseServerAuthority();
            if (given.getHost() == null || given.getPort() > 65535) {
                return Optional.empty();
            }
            String path = given.getRawPath().isEmpty() ? "/" : given.getRawPath();
            String query = given.getRawQuery() == null ? "" : "?" + given.getRawQuery();
            String port = given.getPort() < 0 ? "" : ":" + given.getPort();
            URI uri = new URI(given.getScheme() + "://" + given.getHost() + port + path + query);
            return Optional.of(new HttpEndpoint(uri, given.getUserInfo()));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// `scheme://host:port`.
    public String host() {
        int port = uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
        return uri.getScheme() + "://" + uri.getHost() + ":" + port;
    }

    /// The `Authorization` header, when the URL carries a user.
    public Optional<String> authorization() {
        return Optional.ofNullable(userInfo)
                .map(info -> "Basic " + Base64.getEncoder().encodeToString(info.getBytes(StandardCharsets.UTF_8)));
    }
}
