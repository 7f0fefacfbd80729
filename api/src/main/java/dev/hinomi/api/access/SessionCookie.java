package dev.hinomi.api.access;

import dev.hinomi.wire.Headers;
import java.util.Arrays;
import java.util.Optional;

/// The cookie that holds the token of a session: not for scripts, not for other sites' requests, and gone
/// with the browser (OWASP, "Session Management Cheat Sheet", section "Cookies").
///
/// @param secure whether it goes over TLS only; a browser then also checks by its name that this host
///     alone has set it (RFC 6265bis, "The `__Host-` Prefix")
public record SessionCookie(boolean secure) {
    private static final String NAME = "hinomi_session";

    /// That of a server which others reach at a URL.
    ///
    /// @param publicUrl empty for one that is reached without TLS
    public static SessionCookie of(Optional<String> publicUrl) {
        return new SessionCookie(publicUrl
                .filter(url -> url.regionMatches(true, 0, "https://", 0, "https://".length()))
                .isPresent());
    }

    /// The value of `Set-Cookie` that gives a browser its token.
    String holding(Token token) {
        return name() + "=" + token.text() + attributes();
    }

    /// The value of `Set-Cookie` that has a browser forget its token.
    String cleared() {
        return name() + "=" + attributes() + "; Max-Age=0";
    }

    /// The token that a browser sent.
    Optional<Token> token(Headers headers) {
        return headers.all("cookie").stream()
                .flatMap(header -> Arrays.stream(header.split(";", -1)))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name() + "="))
                .map(pair -> pair.substring(name().length() + 1))
                .filter(value -> !value.isEmpty())
                .map(Token::new)
                .findFirst();
    }

    private String name() {
        return secure ? "__Host-" + NAME : NAME;
    }

    private String attributes() {
        return "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
    }
}
