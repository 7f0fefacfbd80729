package dev.hinomi.app.platform;

import dev.hinomi.api.access.BrowserSessions;
import dev.hinomi.api.access.Invitations;
import dev.hinomi.api.access.ServerProfile;
import dev.hinomi.api.access.SessionCookie;
import dev.hinomi.api.access.SessionRoutes;
import dev.hinomi.api.audit.AuditLog;
import dev.hinomi.api.security.CredentialsFile;
import dev.hinomi.api.security.Principals;
import dev.hinomi.api.server.Route;
import dev.hinomi.app.config.Settings;
import dev.hinomi.kernel.Timers;
import dev.hinomi.records.Records;
import dev.hinomi.wire.endpoint.Authentication;
import dev.hinomi.wire.endpoint.Principal;
import java.util.List;
import java.util.Optional;

/// How it is known who calls, and the paths by which people sign in.
///
/// @param invitations where people sign in
record SignInAssembly(Authentication authentication, Optional<Invitations> invitations, List<Route> routes) {
    private static final String ANYONE = "anyone";

    SignInAssembly {
        routes = List.copyOf(routes);
    }

    static SignInAssembly of(
            Settings settings,
            Records records,
            Principals principals,
            Addresses addresses,
            AuditLog audit,
            Timers timers) {
        ServerProfile server = new ServerProfile(
                settings.account(),
                settings.defaultRegion(),
                settings.regions(),
                settings.demo().on(),
                Release.version());
        return switch (settings.auth()) {
            case SIGV4 -> {
                new CredentialsFile(settings.data()).ensure(principals);
                SessionCookie cookie = SessionCookie.of(settings.http().publicUrl());
                BrowserSessions sessions = new BrowserSessions(records, principals, cookie);
                Invitations invitations = new Invitations(records, principals, addresses.outside(), timers);
                Authentication authentication = new Authentication.Signed(principals, sessions, settings.account());
                yield new SignInAssembly(
                        authentication,
                        Optional.of(invitations),
                        new SessionRoutes(principals, invitations, sessions, cookie, server, audit, timers).routes());
            }
            case NONE -> {
                Principal anyone = Principal.user(settings.account(), ANYONE, Principal.Role.ADMIN);
                yield new SignInAssembly(
                        new Authentication.Unverified(anyone),
                        Optional.empty(),
                        SessionRoutes.open(ANYONE, anyone, server));
            }
        };
    }
}
