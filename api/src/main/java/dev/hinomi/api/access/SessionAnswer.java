package dev.hinomi.api.access;

import dev.hinomi.api.route.PrincipalRoutes;
import dev.hinomi.wire.endpoint.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who is signed in, and at what server, as pages of the console read it.
///
/// @param csrf to be sent along with every request; empty where nobody signs in
/// @param auth `sigv4` or `none`
/// @param expires when the session ends unless more requests come; empty where nobody signs in
record SessionAnswer(
        User user,
        String csrf,
        String account,
        String region,
        List<String> regions,
        boolean demo,
        String auth,
        String version,
        Optional<Instant> expires) {
    SessionAnswer {
        regions = List.copyOf(regions);
    }

    /// @param role in lower case
    record User(String name, String role, String arn) {
        static User of(String name, Principal principal) {
            return new User(name, PrincipalRoutes.roleName(principal.role()), principal.arn());
        }
    }

    /// Where people sign in.
    static SessionAnswer of(BrowserSessions.Open open, ServerProfile server) {
        return of(
                User.of(open.name(), open.principal()),
                open.token().csrf(),
                server,
                "sigv4",
                Optional.of(open.expires()));
    }

    /// Where nobody is asked and everybody is `principal`.
    static SessionAnswer open(String name, Principal principal, ServerProfile server) {
        return of(User.of(name, principal), "", server, "none", Optional.empty());
    }

    private static SessionAnswer of(
            User user, String csrf, ServerProfile server, String auth, Optional<Instant> expires) {
        return new SessionAnswer(
                user,
                csrf,
                server.account(),
                server.region(),
                server.regions().stream().sorted().toList(),
                server.demo(),
                auth,
                server.version(),
                expires);
    }
}
