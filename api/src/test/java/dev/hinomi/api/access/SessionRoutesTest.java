package dev.hinomi.api.access;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.hinomi.wire.endpoint.Principal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        routes = SessionRoutes.of(
                principals,
                sessions,
                cookie,
                new ServerProfile(ACCOUNT, "ap-northeast-1", Set.of(), false, "0.1.0"),
                clock);
    }

    @Test
    void tellsThatNobodyHasAPasswordYet() {
        WireResponse before = send("GET", "", Headers.NONE);
        assertThat(before.status()).isEqualTo(401);
        assertThat(json(before).get("setUp").asBoolean()).isTrue();

        passwords.set("ueda", PASSWORD);

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
        passwords.set("ueda", PASSWORD);

        WireResponse wrongPassword = post("{\"name\":\"ueda\",\"password\":\"correct horse batterz\"}");
        WireResponse wrongName = post("{\"name\":\"nobody\",\"password\":\"" + PASSWORD + "\"}");

        assertThat(wrongPassword.status()).isEqualTo(401);
        assertThat(text(wrongPassword)).isEqualTo("{\"message\":\"wrong name or password\"}");
        assertThat(text(wrongName)).isEqualTo(text(wrongPassword));
        assertThat(wrongName.headers().first("set-cookie")).isEmpty();
    }

    @Test
    void aPageOfAnotherSiteSignsNobodyIn() {
        passwords.set("ueda", PASSWORD);
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
        passwords.set("ueda", "another one, at last");
        assertThat(code(before.headers())).contains("ExpiredTokenException");

        Browser after = signIn("another one, at last");
        principals.revoke("ueda");
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
            passwords.set("ueda", PASSWORD);
        }
        return signIn(PASSWORD);
    }

    private Browser signIn(String password) {
        WireResponse response = post("{\"name\":\"ueda\",\"password\":\"" + password + "\"}");
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

    private WireResponse send(String method, String body, Headers headers) {
        WireRequest request = new WireRequest(
                method, SessionRoutes.PATH, "", headers, Blob.of(body.getBytes(StandardCharsets.UTF_8)), "192.0.2.7");
        return routes.stream()
                .filter(route -> route.serves(method, SessionRoutes.PATH))
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
