package dev.hinomi.api.server;

import dev.hinomi.wire.Headers;

/// Tells the pages of this server from those of others, by what browsers say of the page that a request
/// comes from and no page can change (OWASP, "Cross-Site Request Forgery Prevention Cheat Sheet": `Origin`
/// and Fetch Metadata).
public final class PageOrigin {
    private PageOrigin() {}

    /// Whether a browser says that the request comes from a page of another origin than the one that it is
    /// sent to. Not of one that comes from no page.
    public static boolean isForeign(Headers headers) {
        boolean foreignOrigin = headers.all("origin").stream().anyMatch(origin -> !isOwn(origin, headers));
        return foreignOrigin
                || headers.all("sec-fetch-site").stream()
                        .anyMatch(site -> !site.equals("none") && !site.equals("same-origin"));
    }

    /// Whether it names the host and port that the request names. Not the scheme: behind a proxy that ends
    /// TLS, the server does not know its own. A port that a scheme has by default is in neither of the
    /// headers.
    private static boolean isOwn(String origin, Headers headers) {
        int scheme = origin.indexOf("://");
        return scheme > 0
                && headers.first("host")
                        .filter(host -> host.equalsIgnoreCase(origin.substring(scheme + "://".length())))
                        .isPresent();
    }
}
