package dev.hinomi.api.console;

import dev.hinomi.wire.Headers;

/// What a browser is told about everything that comes from the console's paths. Scripts have it too,
/// because a worker is held to the policy that its own script came with.
final class PageHeaders {
    /// Nothing from elsewhere, no script in the page. Styles may be in the page: Cloudscape sets them on elements.
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "manifest-src 'self'",
            "worker-src 'self'");

    static final Headers ALL = Headers.of(
            "content-security-policy", POLICY,
            "x-content-type-options", "nosniff",
            "referrer-policy", "same-origin",
            "cross-origin-opener-policy", "same-origin",
            "cross-origin-resource-policy", "same-origin",
            "permissions-policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");

    private PageHeaders() {}
}
