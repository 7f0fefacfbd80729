package dev.hinomi.api.access;

import dev.hinomi.api.route.JsonBody;
import dev.hinomi.api.security.Principals;
import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.endpoint.Principal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The paths by which a browser signs in and out.
///
/// - `GET /_hinomi/session` tells who is signed in
/// - `POST /_hinomi/session` `{"name": ..., "password": ...}` signs in
/// - `DELETE /_hinomi/session` signs out
public final class SessionRoutes {
    static final String PATH = "/_hinomi/session";

    private final Principals principals;
    private final Passwords passwords;
    private final BrowserSessions sessions;
    private final SessionCookie cookie;
    private final ServerProfile server;
    private final InstantSource clock;

    private SessionRoutes(
            Principals principals,
            BrowserSessions sessions,
            SessionCookie cookie,
            ServerProfile server,
            InstantSource clock) {
        this.principals = principals;
        this.passwords = new Passwords(principals);
        this.sessions = sessions;
        this.cookie = cookie;
        this.server = server;
        this.clock = clock;
    }

    /// Where people sign in.
    public static List<Route> of(
            Principals principals,
            BrowserSessions sessions,
            SessionCookie cookie,
            ServerProfile server,
            InstantSource clock) {
        SessionRoutes routes = new SessionRoutes(principals, sessions, cookie, server, clock);
        return List.of(
                new AccessRoute("GET", PATH, routes::read),
                new AccessRoute("POST", PATH, routes::signIn),
                new AccessRoute("DELETE", PATH, routes::signOut));
    }

    /// Where nobody is asked and everybody is `principal`.
    public static List<Route> open(String name, Principal principal, ServerProfile server) {
        return List.of(
                new AccessRoute("GET", PATH, _ -> Answers.json(200, SessionAnswer.open(name, principal, server))));
    }

    /// Nobody is signed in.
    ///
    /// @param setUp whether nobody can, because nobody has a password yet
    record Nobody(String message, boolean setUp) {}

    /// Who signs in.
    record SignInRequest(@Nullable String name, @Nullable String password) {
        /// Without the password.
        @Override
        public String toString() {
            return "SignInRequest[" + name + "]";
        }
    }

    private WireResponse read(WireRequest request) {
        return sessions.named(request.headers(), clock.instant())
                .map(open -> Answers.json(200, SessionAnswer.of(open, server)))
                .orElseGet(() -> Answers.json(401, new Nobody("nobody is signed in", principals.nobodySignsIn())));
    }

    private WireResponse signIn(WireRequest request) {
        SignInRequest given = JsonBody.read(request, SignInRequest.class);
        Optional<Principals.Person> person =
                passwords.check(required("name", given.name()), required("password", given.password()));
        return person.map(known -> opened(given.name(), known, request))
                .orElseGet(() -> AccessRoute.refusal(401, "wrong name or password"));
    }

    private WireResponse opened(@Nullable String name, Principals.Person person, WireRequest request) {
        BrowserSessions.Open open =
                sessions.open(required("name", name), person.password(), request.from(), clock.instant());
        WireResponse answer = Answers.json(200, SessionAnswer.of(open, server));
        return new WireResponse(
                answer.status(), answer.headers().with("set-cookie", cookie.holding(open.token())), answer.body());
    }

    private WireResponse signOut(WireRequest request) {
        sessions.end(sessions.proven(request.headers(), clock.instant()));
        return new WireResponse(
                204, Headers.of("set-cookie", cookie.cleared(), "cache-control", "no-store"), Blob.EMPTY);
    }

    private static String required(String member, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new FaultException(
                    new Fault.MissingParameter(member, member + ": missing (expected: a text that is not empty)"));
        }
        return value;
    }
}
