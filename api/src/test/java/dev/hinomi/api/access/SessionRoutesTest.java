package dev.hinomi.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.api.audit.AuditLog;
import dev.hinomi.api.route.PrincipalRoutes;
import dev.hinomi.api.route.SignedRoute;
import dev.hinomi.api.security.PendingInvitations;
import dev.hinomi.api.security.Principals;
import dev.hinomi.api.server.Route;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.testkit.ManualTimers;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.endpoint.Authentication;
import dev.hinomi.wire.endpoint.EndpointSettings;
import dev.hinomi.wire.endpoint.Principal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SessionRoutesTest {
    private static final String ACCOUNT = "123456789012";
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path directory;

    private final ManualTimers clock = new ManualTimers(Instant.parse("2026-03-01T12:00:00Z"));
    private final SessionCookie cookie = new SessionCookie(false);
    private Records records;
    private Principals principals;
    private Passwords passwords;
    private BrowserSessions sessions;
    private Invitations invitations;
    private List<Route> routes;

    @BeforeEach
    void open() {
        records = SqliteRecords.open(directory.resolve("records.db"));
        principals = new Principals(records, ACCOUNT, clock);
        principals.ensureOperator();
        principals.add("ueda", Principal.Role.VIEWER);
        passwords = new Passwords(principals);
        restart();
    }

    @AfterEach
    void close() {
        records.close();
    }

    private void restart() {
        sessions = new BrowserSessions(records, principals, cookie);
        invitations = new Invitations(records, principals, () -> URI.create("https://hinomi.example.com"), clock);
        routes = new SessionRoutes(
                        principals,
                        invitations,
                        sessions,
                        cookie,
                        new ServerProfile(ACCOUNT, "ap-northeast-1", Set.of(), false, "0.1.0"),
                        new AuditLog(records, clock),
                        clock)
                .routes();
    }

    @Test
    void tellsThatNobodyHasAPasswordYet() {
        WireResponse before = send("GET", "", Headers.NONE);
        assertThat(before.status()).isEqualTo(401);
        assertThat(json(before).get("setUp").asBoolean()).isTrue();

        passwords.set("ueda", PASSWORD, Locale.ENGLISH);

        assertThat(json(send("GET", "", Headers.NONE)).get("setUp").asBoolean()).isFalse();
    }

    @Test
    void signingInGivesACookieThatHoldsTogetherWithItsCsrfToken() {
        Browser browser = signIn();

        assertThat(browser.cookie).endsWith("; Path=/; HttpOnly; SameSite=Strict");
        assertThat(sessions.principal(browser.headers(), clock.instant()))
                .contains(Principal.user(ACCOUNT, "ueda", Principal.Role.VIEWER));
        assertThat(sessions.principal(Headers.of("cookie", browser.pair()), clock.instant()))
                .isEmpty();
        assertThat(code(Headers.of("cookie", browser.pair(), "x-hinomi-csrf", "x".repeat(43))))
                .contains("AccessDeniedException");
        assertThat(code(browser.headers().with("origin", "http://evil.example")))
                .contains("AccessDeniedException");
        assertThat(code(browser.headers().with("origin", "http://localhost:8466")))
                .isEmpty();
        assertThat(code(Headers.of("x-hinomi-csrf", browser.csrf))).contains("ExpiredTokenException");
        assertThat(code(Headers.of("cookie", "hinomi_session=x", "x-hinomi-csrf", new Token("x").csrf())))
                .contains("ExpiredTokenException");
    }

    @Test
    void theCsrfTokenOfOneSessionIsNotThatOfAnother() {
        Browser first = signIn();
        Browser second = signIn();

        assertThat(second.csrf).isNotEqualTo(first.csrf);
        assertThat(code(Headers.of("cookie", first.pair(), "x-hinomi-csrf", second.csrf)))
                .contains("AccessDeniedException");
    }

    @Test
    void aWrongNameIsAnsweredAsAWrongPassword() {
        passwords.set("ueda", PASSWORD, Locale.ENGLISH);

        WireResponse wrongPassword = post("{\"name\":\"ueda\",\"password\":\"correct horse batterz\"}");
        WireResponse wrongName = post("{\"name\":\"nobody\",\"password\":\"" + PASSWORD + "\"}");

        assertThat(wrongPassword.status()).isEqualTo(401);
        assertThat(text(wrongPassword)).isEqualTo("{\"message\":\"wrong name or password\"}");
        assertThat(text(wrongName)).isEqualTo(text(wrongPassword));
        assertThat(wrongName.headers().first("set-cookie")).isEmpty();
    }

    @Test
    void aPageOfAnotherSiteSignsNobodyIn() {
        passwords.set("ueda", PASSWORD, Locale.ENGLISH);
        Headers foreign = Headers.of("host", "localhost:8466", "origin", "http://evil.example");
        String body = "{\"name\":\"ueda\",\"password\":\"" + PASSWORD + "\"}";

        assertThat(send("POST", body, foreign).status()).isEqualTo(403);
    }

    @Test
    void signingOutEndsIt() {
        Browser browser = signIn();
        assertThat(send("DELETE", "", Headers.of("cookie", browser.pair())).status())
                .isEqualTo(403);

        WireResponse out = send("DELETE", "", browser.headers());

        assertThat(out.status()).isEqualTo(204);
        assertThat(out.headers().first("set-cookie"))
                .hasValueSatisfying(value ->
                        assertThat(value).startsWith("hinomi_session=; ").endsWith("; Max-Age=0"));
        assertThat(code(browser.headers())).contains("ExpiredTokenException");
        restart();
        assertThat(code(browser.headers())).contains("ExpiredTokenException");
    }

    @Test
    void itEndsTwoHoursAfterTheLastRequestAndTwelveAfterTheSignIn() {
        Browser idle = signIn();
        clock.advance(Duration.ofMinutes(119));
        assertThat(code(idle.headers())).isEmpty();
        clock.advance(Duration.ofMinutes(119));
        assertThat(code(idle.headers())).isEmpty();
        clock.advance(Duration.ofHours(2));
        assertThat(code(idle.headers())).contains("ExpiredTokenException");

        Browser busy = signIn();
        for (int hour = 1; hour < 12; hour++) {
            clock.advance(Duration.ofHours(1));
            assertThat(code(busy.headers())).isEmpty();
        }
        clock.advance(Duration.ofHours(1));
        assertThat(code(busy.headers())).contains("ExpiredTokenException");
    }

    @Test
    void aRestartKeepsItAndWhenItEnds() {
        Browser browser = signIn();
        clock.advance(Duration.ofMinutes(90));
        assertThat(code(browser.headers())).isEmpty();

        restart();

        clock.advance(Duration.ofMinutes(90));
        assertThat(code(browser.headers())).isEmpty();
    }

    @Test
    void itEndsWithThePasswordAndWithThePrincipal() {
        Browser before = signIn();
        passwords.set("ueda", "another one, at last", Locale.ENGLISH);
        assertThat(code(before.headers())).contains("ExpiredTokenException");

        Browser after = signIn("another one, at last");
        principals.revoke("ueda", invitations);
        assertThat(code(after.headers())).contains("ExpiredTokenException");
        principals.add("ueda", Principal.Role.ADMIN);
        assertThat(code(after.headers())).contains("ExpiredTokenException");
    }

    @Test
    void behindTlsTheCookieIsSecureAndBoundToTheHost() {
        SessionCookie secure = SessionCookie.of(Optional.of("HTTPS://hinomi.example.com"));
        Token token = new Token("t");

        assertThat(secure.holding(token))
                .isEqualTo("__Host-hinomi_session=t; Path=/; HttpOnly; SameSite=Strict; Secure");
        assertThat(secure.token(Headers.of("cookie", "a=b; __Host-hinomi_session=t")))
                .contains(token);
        assertThat(secure.token(Headers.of("cookie", "hinomi_session=t"))).isEmpty();
        assertThat(SessionCookie.of(Optional.empty()).secure()).isFalse();
    }

    @Test
    void whatIsStoredSignsNobodyIn() {
        Browser browser = signIn();
        String token = browser.pair().substring("hinomi_session=".length());

        List<String> stored = records.read(tx -> tx.listAll(BrowserSessions.COLLECTION)).stream()
                .map(each -> each.id() + each.value())
                .toList();

        assertThat(stored).hasSize(1).allSatisfy(each -> assertThat(each).doesNotContain(token));
    }

    @Test
    void changingOnesPasswordEndsTheOtherSessionsAndOpensAnother() {
        Browser here = signIn();
        Browser there = signIn();

        WireResponse wrong =
                send("POST", SessionRoutes.PASSWORD, "{\"current\":\"wrong\",\"next\":\"%s\"}", here.headers());
        assertThat(wrong.status()).isEqualTo(401);
        WireResponse tooShort = send(
                "POST",
                SessionRoutes.PASSWORD,
                "{\"current\":\"" + PASSWORD + "\",\"next\":\"fourteen chars\"}",
                here.headers());
        assertThat(text(tooShort))
                .isEqualTo("{\"message\":\"password: 14 characters (expected: 15 to 128, of any kind)\"}");
        WireResponse guessed = send(
                "POST",
                SessionRoutes.PASSWORD,
                "{\"current\":\"" + PASSWORD + "\",\"next\":\"passwordpassword\"}",
                here.headers());
        assertThat(guessed.status()).isEqualTo(400);
        assertThat(json(guessed).get("message").asString())
                .startsWith("password: easy to guess (expected: one that is not). Repeats like");
        WireResponse changed = send(
                "POST",
                SessionRoutes.PASSWORD,
                "{\"current\":\"" + PASSWORD + "\",\"next\":\"another one, at last\"}",
                here.headers());

        assertThat(changed.status()).isEqualTo(200);
        assertThat(code(browser(changed).headers())).isEmpty();
        assertThat(code(here.headers())).contains("ExpiredTokenException");
        assertThat(code(there.headers())).contains("ExpiredTokenException");
    }

    @Test
    void theFirstPersonChoosesNameAndPasswordAndIsAnAdmin() {
        String former = token(invitations.setUp().orElseThrow());
        String token = token(invitations.setUp().orElseThrow());
        assertThat(readInvitation(former).status()).isEqualTo(404);
        assertThat(json(readInvitation(token)).get("name").isNull()).isTrue();
        assertThat(accept(token, "operator").status()).isEqualTo(409);

        WireResponse accepted = accept(token, "first");

        assertThat(json(accepted).get("user").get("role").asString()).isEqualTo("admin");
        assertThat(code(browser(accepted).headers())).isEmpty();
        assertThat(accept(token, "second").status()).isEqualTo(404);
        assertThat(invitations.setUp()).isEmpty();
    }

    @Test
    void whatIsEasyToGuessIsRefusedInThePersonsLanguage() {
        String token = token(invitations.invite("new", Optional.of(Principal.Role.OPERATOR)));
        String body = "{\"token\":\"" + token + "\",\"name\":\"new\",\"password\":\"hinomi-new-20260301\"}";

        WireResponse refused = send(
                "POST",
                SessionRoutes.ACCEPT_INVITATION,
                body,
                Headers.of("accept-language", "ja,en-US;q=0.9,en;q=0.8"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(json(refused).get("message").asString())
                .isEqualTo("推測されにくいパスワードにしてください。名前や hinomi に数字や記号を足しただけのものは推測されます。");
        assertThat(accept(token, "new").status()).isEqualTo(200);
    }

    @Test
    void anInvitationIsForOneNameOnceAndForATime() {
        String token = token(invitations.invite("new", Optional.of(Principal.Role.OPERATOR)));
        assertThat(text(readInvitation(token)))
                .isEqualTo("{\"name\":\"new\",\"role\":\"operator\",\"expires\":\"2026-03-04T12:00:00Z\"}");
        assertThat(accept(token, "other").status()).isEqualTo(400);
        assertThat(accept(token, "new").status()).isEqualTo(200);
        assertThat(accept(token, "new").status()).isEqualTo(404);

        String late = token(invitations.invite("late", Optional.of(Principal.Role.VIEWER)));
        clock.advance(Duration.ofDays(3));
        assertThat(accept(late, "late").status()).isEqualTo(404);
    }

    @Test
    void whoIsRevokedDoesNotComeBackByAnOpenInvitation() {
        String open = token(invitations.invite("ueda", Optional.empty()));
        String other = token(invitations.invite("other", Optional.of(Principal.Role.VIEWER)));
        assertThat(invitations.all())
                .extracting(PendingInvitations.Pending::name)
                .containsExactly("other", "ueda");

        principals.revoke("ueda", invitations);

        assertThat(accept(open, "ueda").status()).isEqualTo(404);
        assertThat(principals.find("ueda")).isEmpty();
        assertThat(accept(other, "other").status()).isEqualTo(200);
    }

    @Test
    void whoIsOnlyInvitedCanBeRevoked() {
        String open = token(invitations.invite("new", Optional.of(Principal.Role.VIEWER)));

        principals.revoke("new", invitations);

        assertThat(accept(open, "new").status()).isEqualTo(404);
        assertThatThrownBy(() -> principals.revoke("new", invitations))
                .hasMessage("no principal and no access key is called new");
        String late = token(invitations.invite("late", Optional.of(Principal.Role.VIEWER)));
        clock.advance(Duration.ofDays(3));
        assertThat(accept(late, "late").status()).isEqualTo(404);
        assertThatThrownBy(() -> principals.revoke("late", invitations))
                .hasMessage("no principal and no access key is called late");
    }

    @Test
    void adminsSeeWhoHasAPasswordAndWhoIsInvited() {
        passwords.set("ueda", PASSWORD, Locale.ENGLISH);
        invitations.invite("new", Optional.of(Principal.Role.OPERATOR));
        Authentication open = new Authentication.Unverified(Principal.user(ACCOUNT, "anyone", Principal.Role.ADMIN));
        SignedRoute.Surroundings surroundings = new SignedRoute.Surroundings(
                open, new EndpointSettings(ACCOUNT, "us-east-1", Set.of(), 1_000), clock, (_, _, _, _) -> {});
        routes = PrincipalRoutes.of(principals, invitations, surroundings);

        JsonNode listing = json(send("GET", PrincipalRoutes.PATH, "", Headers.NONE));

        assertThat(listing.get("principals")
                        .valueStream()
                        .map(each -> each.get("name") + ": " + each.get("hasPassword")))
                .containsExactly("\"operator\": false", "\"ueda\": true");
        assertThat(listing.get("invitations").toString())
                .isEqualTo("[{\"name\":\"new\",\"role\":\"operator\",\"expires\":\"2026-03-04T12:00:00Z\"}]");
    }

    @Test
    void whoForgotThePasswordIsInvitedAgainAndKeepsTheRole() {
        Browser before = signIn();
        String token = token(invitations.invite("ueda", Optional.empty()));

        WireResponse accepted = accept(token, "ueda");

        assertThat(json(accepted).get("user").get("role").asString()).isEqualTo("viewer");
        assertThat(code(before.headers())).contains("ExpiredTokenException");
        assertThatThrownBy(() -> invitations.invite("ueda", Optional.of(Principal.Role.ADMIN)))
                .hasMessageContaining("role: ADMIN (expected: VIEWER, which ueda has, or none)");
    }

    @Test
    void failuresCostMoreAndMoreTimeAndASignInForgetsThem() {
        passwords.set("ueda", PASSWORD, Locale.ENGLISH);
        for (int i = 0; i < 5; i++) {
            assertThat(post("{\"name\":\"ueda\",\"password\":\"wrong\"}").status())
                    .isEqualTo(401);
        }

        WireResponse refused = post("{\"name\":\"ueda\",\"password\":\"" + PASSWORD + "\"}");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers().first("retry-after")).contains("2");
        assertThat(post("{\"name\":\"nobody\",\"password\":\"wrong\"}").status())
                .isEqualTo(401);

        clock.advance(Duration.ofSeconds(2));
        assertThat(code(signIn().headers())).isEmpty();
        assertThat(post("{\"name\":\"ueda\",\"password\":\"wrong\"}").status()).isEqualTo(401);
    }

    @Test
    void namesAndPasswordsThatCanBeNobodysAreNeitherHashedNorRemembered() {
        passwords.set("ueda", PASSWORD, Locale.ENGLISH);
        String endless = "\uFDFA".repeat(100_000);
        for (int i = 0; i < 25; i++) {
            WireResponse name = post("{\"name\":\"" + endless + i + "\",\"password\":\"" + PASSWORD + "\"}");
            assertThat(name.status()).isEqualTo(401);
            assertThat(text(name)).isEqualTo("{\"message\":\"wrong name or password\"}");
            WireResponse password = post("{\"name\":\"ueda\",\"password\":\"" + endless + "\"}");
            assertThat(text(password)).isEqualTo(text(name));
        }
        Browser browser = signIn();

        for (int i = 0; i < 25; i++) {
            String change = "{\"current\":\"" + endless + "\",\"next\":\"another one, at last\"}";
            assertThat(send("POST", SessionRoutes.PASSWORD, change, browser.headers())
                            .status())
                    .isEqualTo(401);
        }
    }

    private Optional<String> code(Headers headers) {
        try {
            assertThat(sessions.principal(headers.with("host", "localhost:8466"), clock.instant()))
                    .isPresent();
            return Optional.empty();
        } catch (WireError e) {
            return Optional.of(e.code());
        }
    }

    private Browser signIn() {
        if (principals.nobodySignsIn()) {
            passwords.set("ueda", PASSWORD, Locale.ENGLISH);
        }
        return signIn(PASSWORD);
    }

    private Browser signIn(String password) {
        WireResponse response = post("{\"name\":\"ueda\",\"password\":\"" + password + "\"}");
        return browser(response);
    }

    private static Browser browser(WireResponse response) {
        assertThat(response.status()).isEqualTo(200);
        return new Browser(
                response.headers().first("set-cookie").orElseThrow(),
                json(response).get("csrf").asString());
    }

    private record Browser(String cookie, String csrf) {
        String pair() {
            return cookie.substring(0, cookie.indexOf(';'));
        }

        Headers headers() {
            return Headers.of("cookie", pair(), "x-hinomi-csrf", csrf);
        }
    }

    private WireResponse post(String body) {
        return send("POST", body, Headers.of("host", "localhost:8466", "origin", "http://localhost:8466"));
    }

    private static String token(Invitations.Link link) {
        assertThat(link.link()).startsWith("https://hinomi.example.com/console/welcome#");
        return link.link().substring(link.link().indexOf('#') + 1);
    }

    private WireResponse readInvitation(String token) {
        return send("POST", SessionRoutes.READ_INVITATION, "{\"token\":\"" + token + "\"}", Headers.NONE);
    }

    private WireResponse accept(String token, String name) {
        String body = "{\"token\":\"" + token + "\",\"name\":\"" + name + "\",\"password\":\"" + PASSWORD + "\"}";
        return send("POST", SessionRoutes.ACCEPT_INVITATION, body, Headers.NONE);
    }

    private WireResponse send(String method, String body, Headers headers) {
        return send(method, SessionRoutes.PATH, body, headers);
    }

    private WireResponse send(String method, String path, String body, Headers headers) {
        WireRequest request =
                new WireRequest(method, path, "", headers, Blob.of(body.getBytes(StandardCharsets.UTF_8)), "192.0.2.7");
        return routes.stream()
                .filter(route -> route.serves(method, path))
                .findFirst()
                .orElseThrow()
                .handle(request);
    }

    private static String text(WireResponse response) {
        return new String(response.body().toByteArray(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(WireResponse response) {
        return JsonMapper.shared().readTree(text(response));
    }
}
