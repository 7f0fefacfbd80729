package dev.hinomi.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.api.route.SignedRoute;
import dev.hinomi.api.security.AccessKey;
import dev.hinomi.api.security.Principals;
import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.testkit.ManualTimers;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.endpoint.Authentication;
import dev.hinomi.wire.endpoint.EndpointSettings;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is told of requests to Hinomi's own paths.
final class AuditRouteTest {
    private static final String ACCOUNT = "123456789012";
    private static final String PLACE = "/_hinomi/things";

    @TempDir
    private Path folder;

    private final ManualTimers timers = new ManualTimers(Instant.parse("2026-03-01T12:00:00Z"));
    private Records records;
    private AccessKey admin;
    private SignedRoute.Surroundings surroundings;
    private AuditLog log;

    @BeforeEach
    void open() {
        records = SqliteRecords.open(folder.resolve("records.db"));
        Principals principals = new Principals(records, ACCOUNT, timers);
        admin = principals.ensureOperator();
        log = new AuditLog(records, timers);
        surroundings = new SignedRoute.Surroundings(
                new Authentication.Signed(principals, ACCOUNT),
                new EndpointSettings(ACCOUNT, "us-east-1", Set.of(), 8 << 20),
                timers,
                log);
    }

    @AfterEach
    void close() {
        log.close();
        records.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"runbook":"Restart the worker","parameters":{"name":"w"},"why":"slow"} | Restart the worker
            {"id":"run-1","answer":"approve"}                                       | run-1
            {"environment":"","name":"shop"}                                        | shop
            """)
    void whatAChangeIsAboutIsTold(String body, String resource) {
        send("POST", "", body);

        assertThat(entry().get("resource").asString()).isEqualTo(resource);
    }

    @Test
    void whatStandsInTheQueryIsKeptToo() {
        send("DELETE", "name=shop+%26+co&environment=&after=2", "");

        assertThat(entry().get("resource").asString()).isEqualTo("shop & co");
        assertThat(entry().get("parameters"))
                .isEqualTo(
                        JsonMapper.shared().readTree("{\"name\":\"shop & co\",\"environment\":\"\",\"after\":\"2\"}"));
    }

    private void send(String method, String query, String body) {
        Route changing = SignedRoute.ofOperators(method, PLACE, surroundings, (_, _, _) -> Answers.text(200, "done"));
        assertThat(changing.handle(request(method, PLACE, query, body)).status())
                .isEqualTo(200);
    }

    private JsonNode entry() {
        WireResponse answer = AuditRoute.of(log, surroundings).handle(request("GET", AuditRoute.PATH, "", ""));
        return JsonMapper.shared()
                .readTree(answer.body().toByteArray())
                .get("entries")
                .get(0);
    }

    private WireRequest request(String method, String path, String query, String body) {
        return new RequestSigner(admin.id(), admin.secret(), "us-east-1")
                .sign(
                        new WireRequest(
                                method,
                                path,
                                query,
                                Headers.of("host", "localhost:8466"),
                                Blob.of(body.getBytes(StandardCharsets.UTF_8))),
                        "hinomi",
                        timers.instant());
    }
}
