package dev.hinomi.api.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.api.security.AccessKey;
import dev.hinomi.api.security.PendingInvitations;
import dev.hinomi.api.security.Principals;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.endpoint.Authentication;
import dev.hinomi.wire.endpoint.EndpointSettings;
import dev.hinomi.wire.endpoint.Principal;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class PrincipalRoutesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String ACCOUNT = "123456789012";

    @TempDir
    private Path directory;

    private Records records;
    private Principals principals;
    private AccessKey admin;

    @BeforeEach
    void open() {
        records = SqliteRecords.open(directory.resolve("records.db"));
        principals = new Principals(records, ACCOUNT, InstantSource.fixed(NOON));
        admin = principals.ensureOperator();
    }

    @AfterEach
    void close() {
        records.close();
    }

    private static WireRequest request(String method, String path, String body) {
        return new WireRequest(
                method, path, "", Headers.of("host", "localhost:8466"), Blob.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static WireRequest signed(AccessKey key, Instant at, WireRequest request) {
        return new RequestSigner(key.id(), key.secret(), "us-east-1").sign(request, "hinomi", at);
    }

    private WireResponse send(WireRequest request) {
        return send(new Authentication.Signed(principals, ACCOUNT), request);
    }

    private WireResponse send(Authentication authentication, WireRequest request) {
        SignedRoute.Surroundings surroundings = new SignedRoute.Surroundings(
                authentication,
                new EndpointSettings(ACCOUNT, "us-east-1", Set.of(), 1_000),
                InstantSource.fixed(NOON),
                (_, _, _, _) -> {});
        return PrincipalRoutes.of(principals, PendingInvitations.NONE, surroundings).stream()
                .filter(route -> route.serves(request.method(), request.path()))
                .findFirst()
                .orElseThrow()
                .handle(request);
    }

    private WireResponse sendAsAdmin(String method, String path, String body) {
        return send(signed(admin, NOON, request(method, path, body)));
    }

    private static String text(WireResponse response) {
        return new String(response.body().toByteArray(), StandardCharsets.UTF_8);
    }

    private static AccessKey key(WireResponse response) {
        assertThat(response.status()).isEqualTo(201);
        JsonNode json = JsonMapper.shared().readTree(text(response));
        return new AccessKey(
                json.get("accessKeyId").asString(), json.get("secretAccessKey").asString(), NOON);
    }

    @Test
    void anAdminAddsListsAndRevokes() {
        AccessKey first = key(sendAsAdmin("POST", PrincipalRoutes.PATH, "{\"name\":\"ci\",\"role\":\"operator\"}"));
        AccessKey second = key(sendAsAdmin("POST", PrincipalRoutes.KEYS, "{\"name\":\"ci\"}"));
        assertThat(principals.lookup(first.id())).isPresent();
        assertThat(sendAsAdmin("POST", PrincipalRoutes.REVOKE, "{\"target\":\"" + first.id() + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(principals.lookup(first.id())).isEmpty();
        String listing = text(sendAsAdmin("GET", PrincipalRoutes.PATH, ""));
        assertThat(listing).isEqualTo("""
                        {"principals":[\
                        {"name":"ci","role":"operator","created":"2026-03-01T12:00:00Z","accessKeyIds":["%s"],"hasPassword":false},\
                        {"name":"operator","role":"admin","created":"2026-03-01T12:00:00Z","accessKeyIds":["%s"],"hasPassword":false}],"invitations":[]}\
                        """.formatted(second.id(), admin.id()));
    }

    @Test
    void nobodyElseMayUseThem() {
        WireRequest list = request("GET", PrincipalRoutes.PATH, "");
        assertThat(send(list).status()).isEqualTo(401);
        for (Principal.Role role : new Principal.Role[] {Principal.Role.VIEWER, Principal.Role.OPERATOR}) {
            AccessKey key = principals.add("as-" + role.name().toLowerCase(Locale.ROOT), role);
            assertThat(send(signed(key, NOON, list)).status()).isEqualTo(403);
        }
        AccessKey forged = new AccessKey(admin.id(), "x".repeat(40), NOON);
        assertThat(send(signed(forged, NOON, list)).status()).isEqualTo(403);
        assertThat(send(signed(admin, NOON.minus(Duration.ofHours(1)), list)).status())
                .isEqualTo(403);
        WireRequest add = signed(admin, NOON, request("POST", PrincipalRoutes.PATH, "{\"name\":\"a\"}"));
        assertThat(send(add.withBody(Blob.of("{\"name\":\"b\"}".getBytes(StandardCharsets.UTF_8))))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void withoutAuthenticationEverybodyIsAnAdmin() {
        Authentication open = new Authentication.Unverified(Principal.user(ACCOUNT, "anyone", Principal.Role.ADMIN));
        assertThat(send(open, request("GET", PrincipalRoutes.PATH, "")).status())
                .isEqualTo(200);
    }

    @Test
    void badInputIsNamed() {
        assertAnswer("{\"name\":\"ci\",\"role\":\"root\"}", 400, "role: root (expected: viewer, operator, admin)");
        assertAnswer(
                "{\"name\":\"ci\",\"role\":\"anonymous\"}", 400, "role: anonymous (expected: viewer, operator, admin)");
        assertAnswer("{\"role\":\"viewer\"}", 400, "name: missing (expected: a text that is not empty)");
        assertAnswer("{\"name\":\"operator\",\"role\":\"viewer\"}", 409, "principal operator exists already");
        assertAnswer("null", 400, "body: null (expected: a JSON object)");
        assertThat(text(sendAsAdmin("POST", PrincipalRoutes.PATH, "{")))
                .startsWith("{\"message\":\"body: not the JSON expected: ");
        assertThat(text(sendAsAdmin("POST", PrincipalRoutes.PATH, "{\"nam\":1}")))
                .contains("nam");
    }

    private void assertAnswer(String body, int status, String message) {
        WireResponse response = sendAsAdmin("POST", PrincipalRoutes.PATH, body);
        assertThat(text(response)).isEqualTo("{\"message\":\"" + message + "\"}");
        assertThat(response.status()).isEqualTo(status);
    }
}
