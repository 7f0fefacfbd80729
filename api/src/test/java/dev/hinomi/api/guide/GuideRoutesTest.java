package dev.hinomi.api.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.api.route.SignedRoute;
import dev.hinomi.api.security.AccessKey;
import dev.hinomi.api.security.Principals;
import dev.hinomi.guide.registry.GuideRegistry;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GuideRoutesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String ACCOUNT = "123456789012";
    private static final String SHOP = """
            {"name": "shop", "text": "# Shop\\n\\nhttps://example.com\\n", "settings": "region: us-east-1\\n",
             "changes": [{"line": 1, "kind": "alarm", "name": "Orders", "action": "create", "details": []}],
             "resources": [{"kind": "alarm", "name": "Orders", "line": 1, "version": 1, "made": true,
                            "definition": "{}"}]}
            """;

    @TempDir
    private Path directory;

    private Records records;
    private Principals principals;
    private GuideRegistry registry;

    @BeforeEach
    void open() {
        records = SqliteRecords.open(directory.resolve("records.db"));
        principals = new Principals(records, ACCOUNT, InstantSource.fixed(NOON));
        registry = new GuideRegistry(records, InstantSource.fixed(NOON));
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void anOperatorPutsAndAViewerReads() {
        AccessKey operator = principals.add("ops", Principal.Role.OPERATOR);
        AccessKey viewer = principals.add("guest", Principal.Role.VIEWER);

        WireResponse put = send(operator, "POST", GuideRoutes.PATH, "", SHOP);
        assertThat(put.status()).isEqualTo(201);
        assertThat(text(put))
                .contains("\"number\":1", "\"by\":\"arn:aws:iam::123456789012:user/ops\"", "\"at\":\"2026-03-01");
        assertThat(text(send(viewer, "GET", GuideRoutes.PATH, "", "")))
                .contains("\"name\":\"shop\"", "\"environment\":\"\"", "\"Orders\"");
        assertThat(text(send(viewer, "GET", GuideRoutes.VERSION, "name=shop", "")))
                .contains("\"text\":\"# Shop\\n", "\"settings\":\"region: us-east-1\\n\"", "\"items\":[");
        assertThat(text(send(viewer, "GET", GuideRoutes.VERSIONS, "name=shop&environment=", "")))
                .contains("\"number\":1");
    }

    @Test
    void aViewerChangesNothing() {
        AccessKey viewer = principals.add("guest", Principal.Role.VIEWER);
        assertThat(send(viewer, "POST", GuideRoutes.PATH, "", SHOP).status()).isEqualTo(403);
        assertThat(send(viewer, "DELETE", GuideRoutes.PATH, "name=shop&after=1", "")
                        .status())
                .isEqualTo(403);
        assertThat(text(send(viewer, "GET", GuideRoutes.PATH, "", ""))).isEqualTo("{\"guides\":[]}");
    }

    @Test
    void aGuideIsDeletedByWhoeverKnowsItsVersion() {
        AccessKey operator = principals.add("ops", Principal.Role.OPERATOR);
        send(operator, "POST", GuideRoutes.PATH, "", SHOP);
        assertThat(send(operator, "DELETE", GuideRoutes.PATH, "name=shop&after=2", "")
                        .status())
                .isEqualTo(409);
        assertThat(send(operator, "DELETE", GuideRoutes.PATH, "name=shop&after=1", "")
                        .status())
                .isEqualTo(200);
        assertThat(text(send(operator, "GET", GuideRoutes.PATH, "", ""))).isEqualTo("{\"guides\":[]}");
        assertThat(send(operator, "GET", GuideRoutes.VERSION, "name=shop&version=1", "")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'text': 'x'} | name: missing (expected: a text that is not empty)",
                "{'name': 'a/b', 'text': 'x'} | name: a/b (expected: 1 to 128 letters, digits and ._-, the first a letter or a digit)",
                "{'name': 'a', 'environment': 'x y', 'text': 'x'} | environment: x y (expected: at most 64 letters, digits and ._-)",
                "{'name': 'a'} | text: missing (expected: a text that is not empty)",
                "{'name': 'a', 'text': 'x', 'settings': 'b: 1'} | a: guide.yaml:1: unknown key b",
                "{'name': 'a', 'text': 'x', 'resources': [{'kind': 'queue'}]} | body: not the JSON expected: ",
                "{'name': 'a', 'text': 'x', 'colour': 'red'} | body: not the JSON expected: ",
            })
    void whatIsWrongIsRefusedByName(String body, String message) {
        AccessKey operator = principals.add("ops", Principal.Role.OPERATOR);
        WireResponse refused = send(operator, "POST", GuideRoutes.PATH, "", body.replace('\'', '"'));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(text(refused)).startsWith("{\"message\":\"" + message);
    }

    @Test
    void whatIsNotThereIsSaid() {
        AccessKey operator = principals.add("ops", Principal.Role.OPERATOR);
        WireResponse missing = send(operator, "GET", GuideRoutes.VERSION, "name=shop", "");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(text(missing)).startsWith("{\"message\":\"shop: no guide of this name is on the server");
        send(operator, "POST", GuideRoutes.PATH, "", SHOP);
        assertThat(text(send(operator, "GET", GuideRoutes.VERSION, "name=shop&version=x", "")))
                .startsWith("{\"message\":\"version: x (expected: the number of a version, from 1)");
        assertThat(text(send(operator, "GET", GuideRoutes.VERSION, "name=shop&version=7", "")))
                .startsWith("{\"message\":\"shop: no version 7");
    }

    private WireResponse send(AccessKey key, String method, String path, String query, String body) {
        SignedRoute.Surroundings surroundings = new SignedRoute.Surroundings(
                new Authentication.Signed(principals, ACCOUNT),
                new EndpointSettings(ACCOUNT, "us-east-1", Set.of(), 1_000),
                InstantSource.fixed(NOON),
                (_, _, _, _) -> {});
        WireRequest request = new WireRequest(
                method,
                path,
                query,
                Headers.of("host", "localhost:8466"),
                Blob.of(body.getBytes(StandardCharsets.UTF_8)));
        return GuideRoutes.of(registry, surroundings).stream()
                .filter(route -> route.serves(method, path))
                .findFirst()
                .orElseThrow()
                .handle(new RequestSigner(key.id(), key.secret(), "us-east-1").sign(request, "hinomi", NOON));
    }

    private static String text(WireResponse response) {
        return new String(response.body().toByteArray(), StandardCharsets.UTF_8);
    }
}
