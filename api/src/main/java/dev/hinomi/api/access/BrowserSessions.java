package dev.hinomi.api.access;

import dev.hinomi.api.security.Password;
import dev.hinomi.api.security.Principals;
import dev.hinomi.api.server.PageOrigin;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Records;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.endpoint.Principal;
import dev.hinomi.wire.endpoint.Sessions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The sessions of the web console. Kept in `records`, so that a restart signs nobody out; looked up in
/// memory, because every request does.
///
/// A session ends by time, when its owner signs out, and with the password by which it was opened: when
/// another is set, or the principal is revoked.
public final class BrowserSessions implements Sessions {
    static final String CSRF_HEADER = "x-hinomi-csrf";

    static final Collection<Session> COLLECTION = new Collection<>("session", Session.class);

    /// Sessions belong to the server, whatever account and region it serves.
    private static final Scope SCOPE = new Scope("000000000000", "us-east-1");

    /// How long a session that has ended still tells from where its owner signs in.
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Records records;
    private final Principals principals;
    private final SessionCookie cookie;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> known = new ConcurrentHashMap<>();

    public BrowserSessions(Records records, Principals principals, SessionCookie cookie) {
        this.records = records;
        this.principals = principals;
        this.cookie = cookie;
        records.read(tx -> tx.listAll(COLLECTION)).forEach(stored -> known.put(stored.id(), stored.value()));
    }

    /// A session that holds, with its token.
    record Open(Token token, Principal principal, String name, Instant expires) {}

    /// A cookie alone proves nothing: a browser sends it whoever wrote the page.
    @Override
    public Optional<Principal> principal(Headers headers, Instant at) {
        if (headers.first(CSRF_HEADER).filter(text -> !text.isEmpty()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(proven(headers, at).principal());
    }

    /// The session that the headers of a request prove.
    ///
    /// @throws WireError when they prove none
    Open proven(Headers headers, Instant at) {
        if (PageOrigin.isForeign(headers)) {
            throw new WireError("AccessDeniedException", "a page of another site sent this");
        }
        Token token = cookie.token(headers).orElseThrow(BrowserSessions::over);
        if (!token.provenBy(headers)) {
            throw new WireError(
                    "AccessDeniedException", CSRF_HEADER + ": another one than that of the session in the cookie");
        }
        return open(token, at).orElseThrow(BrowserSessions::over);
    }

    /// The session that a cookie names, for who may only be told about it.
    Optional<Open> named(Headers headers, Instant at) {
        return cookie.token(headers).flatMap(token -> open(token, at));
    }

    /// Opens a session.
    ///
    /// @param password by which its owner proved who they are
    Open open(String name, Password password, String from, Instant at) {
        Token token = Token.create(random);
        Session session = new Session(name, password.id(), at, at, from, false);
        records.write(tx -> {
            known.entrySet().stream()
                    .filter(each -> each.getValue().expires().plus(REMEMBERED).isBefore(at))
                    .forEach(each -> tx.delete(COLLECTION, SCOPE, each.getKey()));
            return tx.put(COLLECTION, SCOPE, token.hash(), session);
        });
        known.values().removeIf(each -> each.expires().plus(REMEMBERED).isBefore(at));
        known.put(token.hash(), session);
        return open(token, at).orElseThrow(BrowserSessions::over);
    }

    /// Signs out.
    void end(Open open) {
        String id = open.token().hash();
        if (known.computeIfPresent(id, (_, session) -> session.end()) != null) {
            store(id);
        }
    }

    /// Whether somebody of this name has signed in from the network of this address in the last weeks.
    boolean knows(String name, String from) {
        String network = Network.of(from);
        return known.values().stream()
                .filter(session -> session.principal().equals(name))
                .anyMatch(session -> Network.of(session.from()).equals(network));
    }

    private Optional<Open> open(Token token, Instant at) {
        String id = token.hash();
        Session session = known.get(id);
        if (session == null || !session.livesAt(at)) {
            return Optional.empty();
        }
        return principals
                .person(session.principal())
                .filter(person -> person.password().id().equals(session.password()))
                .map(person -> new Open(token, person.principal(), session.principal(), touched(id, session, at)));
    }

    /// When it ends, after a request at `at`.
    private Instant touched(String id, Session session, Instant at) {
        if (at.isBefore(session.seen().plus(Session.SEEN_WITHIN))) {
            return session.expires();
        }
        Session seen = session.seenAt(at);
        if (known.replace(id, session, seen)) {
            store(id);
        }
        return seen.expires();
    }

    /// As it is known when its turn to be written comes: of two writers, the later must not write what the
    /// earlier knew.
    private void store(String id) {
        records.write(tx -> {
            Session latest = known.get(id);
            return latest == null ? 0 : tx.put(COLLECTION, SCOPE, id, latest);
        });
    }

    private static WireError over() {
        return new WireError("ExpiredTokenException", "the session is over (expected: a new sign-in)");
    }
}
