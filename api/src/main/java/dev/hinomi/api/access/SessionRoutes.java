package dev.hinomi.api.access;

import dev.hinomi.api.audit.AuditLog;
import dev.hinomi.api.route.JsonBody;
import dev.hinomi.api.route.PrincipalRoutes;
import dev.hinomi.api.security.Password;
import dev.hinomi.api.security.Principals;
import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.endpoint.Caller;
import dev.hinomi.wire.endpoint.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The paths by which a browser signs in and out.
///
/// - `GET /_hinomi/session` tells who is signed in
/// - `POST /_hinomi/session` `{"name": ..., "password": ...}` signs in
/// - `DELETE /_hinomi/session` signs out
/// - `POST /_hinomi/session/password` `{"current": ..., "next": ...}` changes one's own password
/// - `POST /_hinomi/invitations/read` `{"token": ...}` tells who is invited
/// - `POST /_hinomi/invitations/accept` `{"token": ..., "name": ..., "password": ...}` chooses the
/// password, and signs in
public final class SessionRoutes {
    static final String PATH = "/_hinomi/session";
    static final String PASSWORD = PATH + "/password";
    static final String READ_INVITATION = "/_hinomi/invitations/read";
    static final String ACCEPT_INVITATION = "/_hinomi/invitations/accept";

    private static final String WRONG = "wrong name or password";

    private final Principals principals;
    private final Passwords passwords;
    private final SignInThrottle throttle = new SignInThrottle();
    private final Invitations invitations;
    private final BrowserSessions sessions;
    private final SessionCookie cookie;
    private final ServerProfile server;
    private final AuditLog audit;
    private final InstantSource clock;

    public SessionRoutes(
            Principals principals,
            Invitations invitations,
            BrowserSessions sessions,
            SessionCookie cookie,
            ServerProfile server,
            AuditLog audit,
            InstantSource clock) {
        this.principals = principals;
        this.passwords = new Passwords(principals);
        this.invitations = invitations;
        this.sessions = sessions;
        this.cookie = cookie;
        this.server = server;
        this.audit = audit;
        this.clock = clock;
    }

    /// Where people sign in.
    public List<Route> routes() {
        return List.of(
                new AccessRoute("GET", PATH, this::read),
                new AccessRoute("POST", PATH, this::signIn),
                new AccessRoute("DELETE", PATH, this::signOut),
                new AccessRoute("POST", PASSWORD, this::changePassword),
                new AccessRoute("POST", READ_INVITATION, this::readInvitation),
                new AccessRoute("POST", ACCEPT_INVITATION, this::acceptInvitation));
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

    /// What is to be changed for what.
    record PasswordRequest(
            @Nullable String current, @Nullable String next) {
        /// Without the passwords.
        @Override
        public String toString() {
            return "PasswordRequest[]";
        }
    }

    /// Which invitation.
    record ReadRequest(@Nullable String token) {
        /// Without the token.
        @Override
        public String toString() {
            return "ReadRequest[]";
        }
    }

    /// Which invitation, and what the invited person chooses.
    record AcceptRequest(
            @Nullable String token,
            @Nullable String name,
            @Nullable String password) {
        /// Without the secrets.
        @Override
        public String toString() {
            return "AcceptRequest[" + name + "]";
        }
    }

    /// Who is invited.
    ///
    /// @param name empty for who may choose one
    record Invited(Optional<String> name, String role, Instant expires) {}

    private WireResponse signIn(WireRequest request) {
        SignInRequest given = JsonBody.read(request, SignInRequest.class);
        String name = JsonBody.required("name", given.name());
        return proven(
                name,
                JsonBody.required("password", given.password()),
                "SignIn",
                request,
                person -> opened(name, person.password(), request));
    }

    private WireResponse changePassword(WireRequest request) {
        String name = sessions.proven(request.headers(), clock.instant()).name();
        PasswordRequest given = JsonBody.read(request, PasswordRequest.class);
        String next = JsonBody.required("next", given.next());
        return proven(
                name,
                JsonBody.required("current", given.current()),
                "ChangePassword",
                request,
                _ -> opened(name, passwords.set(name, next, Languages.of(request)), request));
    }

    /// Goes on with whose name and password these are.
    private WireResponse proven(
            String name,
            String password,
            String action,
            WireRequest request,
            Function<Principals.Person, WireResponse> then) {
        // Neither is anybody's, so that there is nothing to guess, to hash or to remember.
        if (!Principals.isName(name) || Passwords.isTooLong(password)) {
            return Answers.refusal(401, WRONG);
        }
        Optional<Duration> wait =
                throttle.attempt(name, request.from(), sessions.knows(name, request.from()), clock.instant());
        if (wait.isPresent()) {
            return Answers.refusal(429, "too many failed sign-ins (expected: another try later)")
                    .with("retry-after", String.valueOf(wait.get().toSeconds() + 1));
        }
        Optional<Principals.Person> person = passwords.check(name, password);
        person.ifPresent(_ -> throttle.succeeded(name, request.from()));
        if (person.isEmpty()) {
            kept(name, Caller.Proof.NOTHING, action, request, Optional.of(WRONG));
            return Answers.refusal(401, WRONG);
        }
        WireResponse answer = then.apply(person.get());
        kept(name, Caller.Proof.SESSION, action, request, Optional.empty());
        return answer;
    }

    private WireResponse readInvitation(WireRequest request) {
        Invitation invitation =
                invitations.read(token(JsonBody.read(request, ReadRequest.class).token()));
        return Answers.json(
                200, new Invited(invitation.name(), PrincipalRoutes.roleName(invitation.role()), invitation.expires()));
    }

    private WireResponse acceptInvitation(WireRequest request) {
        AcceptRequest given = JsonBody.read(request, AcceptRequest.class);
        Token token = token(given.token());
        String name = JsonBody.required("name", given.name());
        invitations.read(token);
        Password password = invitations.accept(
                token,
                name,
                passwords.hash(name, JsonBody.required("password", given.password()), Languages.of(request)));
        throttle.succeeded(name, request.from());
        kept(name, Caller.Proof.SESSION, "AcceptInvitation", request, Optional.empty());
        return opened(name, password, request);
    }

    private void kept(String name, Caller.Proof proof, String action, WireRequest request, Optional<String> refusal) {
        audit.keep(new AuditLog.Actor(name, proof, request.from()), "hinomi:" + action, "", "{}", refusal);
    }

    private static Token token(@Nullable String text) {
        return new Token(JsonBody.required("token", text));
    }

    private WireResponse opened(String name, Password password, WireRequest request) {
        BrowserSessions.Open open = sessions.open(name, password, request.from(), clock.instant());
        return Answers.json(200, SessionAnswer.of(open, server)).with("set-cookie", cookie.holding(open.token()));
    }

    private WireResponse signOut(WireRequest request) {
        BrowserSessions.Open open = sessions.proven(request.headers(), clock.instant());
        sessions.end(open);
        kept(open.name(), Caller.Proof.SESSION, "SignOut", request, Optional.empty());
        return new WireResponse(
                204, Headers.of("set-cookie", cookie.cleared(), "cache-control", "no-store"), Blob.EMPTY);
    }
}
