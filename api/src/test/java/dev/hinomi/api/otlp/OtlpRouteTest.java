package dev.hinomi.api.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.hinomi.api.intake.Intake;
import dev.hinomi.api.intake.Permission;
import dev.hinomi.api.intake.SenderAccess;
import dev.hinomi.api.security.AccessKey;
import dev.hinomi.api.security.BearerTokens;
import dev.hinomi.api.security.Principals;
import dev.hinomi.api.security.RolePolicy;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.Logs;
import dev.hinomi.logs.event.LogEvent;
import dev.hinomi.logs.event.LogReader;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.duckdb.DuckDbStore;
import dev.hinomi.store.duckdb.StoreSettings;
import dev.hinomi.store.manifest.MemoryManifest;
import dev.hinomi.testkit.ManualTimers;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.endpoint.Authentication;
import dev.hinomi.wire.endpoint.BodyDecoder;
import dev.hinomi.wire.endpoint.EndpointSettings;
import dev.hinomi.wire.endpoint.Principal;
import dev.hinomi.wire.sigv4.RequestSigner;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.common.v1.KeyValueList;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.SeverityNumber;
import io.opentelemetry.proto.resource.v1.Resource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OtlpRouteTest {
    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
    private static final String ACCOUNT = "123456789012";
    private static final String PROTOBUF = "application/x-protobuf";

    @TempDir
    private Path directory;

    private Records records;
    private TelemetryStore store;
    private Logs logs;
    private Principals principals;
    private AccessKey operator;
    private String token;
    private OtlpRoute route;

    @BeforeEach
    void open() {
        ManualTimers timers = new ManualTimers(NOW);
        records = SqliteRecords.open(directory.resolve("records.sqlite"));
        store = DuckDbStore.open(directory.resolve("store"), new MemoryManifest(), StoreSettings.DEFAULT, timers);
        logs = new Logs(records, store, new Metrics(records, store, timers), timers);
        principals = new Principals(records, ACCOUNT, timers);
        operator = principals.ensureOperator();
        token = BearerTokens.of(operator.id(), operator.secret());
        route = route(new LogDestination("/otlp/{service.name}", "{host.name}", true), timers);
    }

    private OtlpRoute route(LogDestination destination, ManualTimers timers) {
        SenderAccess access = new SenderAccess(
                new Authentication.Signed(principals, ACCOUNT),
                new BearerTokens(principals),
                new RolePolicy(),
                new EndpointSettings(ACCOUNT, "ap-northeast-1", Set.of("ap-northeast-1", "us-east-1"), 4 << 20),
                timers);
        return new OtlpRoute(
                OtlpRoute.LOGS,
                new OtlpEndpoint<>(
                        new Intake(
                                access,
                                Permission.of(
                                        dev.hinomi.aws.logs.Logs.SERVICE, dev.hinomi.aws.logs.Logs.PUT_LOG_EVENTS)),
                        new BodyDecoder(4 << 20),
                        new LogRecordWriter(logs, destination, timers)));
    }

    @AfterEach
    void close() {
        logs.close();
        store.close();
        records.close();
    }

    @Test
    void storesARecordAsOneDocument() {
        LogRecord record = record(NOW, text("paid"))
                .setObservedTimeUnixNano(nanos(NOW.plusMillis(5)))
                .setSeverityNumber(SeverityNumber.SEVERITY_NUMBER_INFO)
                .setSeverityText("INFO")
                .addAttributes(attribute(
                        "order.id", AnyValue.newBuilder().setIntValue(7).build()))
                .addAttributes(attribute(
                        "items",
                        AnyValue.newBuilder()
                                .setArrayValue(ArrayValue.newBuilder()
                                        .addValues(text("a"))
                                        .addValues(text("b")))
                                .build()))
                .addAttributes(attribute(
                        "to",
                        AnyValue.newBuilder()
                                .setKvlistValue(KeyValueList.newBuilder().addValues(attribute("city", text("東京"))))
                                .build()))
                .addAttributes(attribute(
                        "rate", AnyValue.newBuilder().setDoubleValue(Double.NaN).build()))
                .setFlags(1)
                .setTraceId(ByteString.fromHex("5b8efff798038103d269b633813fc60c"))
                .setSpanId(ByteString.fromHex("eee19b7ec3c1b174"))
                .build();

        assertThat(export(request("orders", record)).status()).isEqualTo(200);

        assertThat(messages("ap-northeast-1", "/otlp/orders", "default"))
                .containsExactly(
                        "{\"resource\":{\"attributes\":{\"service.name\":\"orders\"}},\"scope\":{},"
                                + "\"timeUnixNano\":1768478400000000000,\"observedTimeUnixNano\":1768478400005000000,"
                                + "\"severityNumber\":9,\"severityText\":\"INFO\",\"body\":\"paid\","
                                + "\"attributes\":{\"order.id\":7,\"items\":[\"a\",\"b\"],\"to\":{\"city\":\"東京\"},\"rate\":\"NaN\"},"
                                + "\"flags\":1,\"traceId\":\"5b8efff798038103d269b633813fc60c\",\"spanId\":\"eee19b7ec3c1b174\"}");
    }

    @Test
    void makesNamesOfAttributes() {
        export(request("shop: a/b*", record(NOW, text("x")).build()));
        export(ExportLogsServiceRequest.newBuilder()
                .addResourceLogs(request("", record(NOW, text("y")).build()).getResourceLogs(0).toBuilder()
                        .setResource(Resource.newBuilder().addAttributes(attribute("host.name", text("h:1")))))
                .build());

        assertThat(messages("ap-northeast-1", "/otlp/shop__a/b_", "default")).hasSize(1);
        assertThat(messages("ap-northeast-1", "/otlp/unknown_service", "h_1")).hasSize(1);
    }

    @Test
    void sortsRecordsAndTellsWhichWereRejected() throws IOException {
        ExportLogsServiceRequest request = request(
                "orders",
                record(NOW.plus(Duration.ofHours(3)), text("too new")).build(),
                record(NOW, text("last")).build(),
                record(NOW.minus(Duration.ofDays(15)), text("too old")).build(),
                record(NOW.minus(Duration.ofDays(3)), text("first")).build(),
                record(NOW, text("x".repeat(1 << 20))).build());

        ExportLogsServiceResponse response =
                ExportLogsServiceResponse.parseFrom(export(request).body().toByteArray());

        assertThat(response.getPartialSuccess().getRejectedLogRecords()).isEqualTo(3);
        assertThat(response.getPartialSuccess().getErrorMessage())
                .isEqualTo("{\"tooOldLogEventCount\":1,\"tooNewLogEventCount\":1,\"expiredLogEventCount\":0,"
                        + "\"tooLargeLogEventCount\":1}");
        assertThat(messages("ap-northeast-1", "/otlp/orders", "default"))
                .extracting(message -> message.replaceAll(".*\"body\":\"(\\w+)\".*", "$1"))
                .containsExactly("first", "last");
    }

    @Test
    void storesMoreThanFitsIntoOneBatch() {
        LogRecord[] many = Collections.nCopies(
                        5, record(NOW, text("y".repeat(500_000))).build())
                .toArray(LogRecord[]::new);

        assertThat(export(request("orders", many)).status()).isEqualTo(200);
        assertThat(messages("ap-northeast-1", "/otlp/orders", "default")).hasSizeGreaterThan(1);
    }

    @Test
    void refusesWhatGrowsTooLargeWhenItIsStored() {
        LogRecord[] many =
                Collections.nCopies(10_001, LogRecord.getDefaultInstance()).toArray(LogRecord[]::new);

        assertThat(export(request("orders", many))).satisfies(refused(400, "more than 10000 log records"));
        assertThat(export(request("n".repeat(17_000), many))).satisfies(refused(400, "a resource and scope of"));
        assertThatThrownBy(() -> messages("ap-northeast-1", "/otlp/orders", "default"))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void asksWhoCalls() {
        ExportLogsServiceRequest request =
                request("orders", record(NOW, text("x")).build());
        AccessKey viewer = principals.add("reader", Principal.Role.VIEWER);
        WireRequest unsigned = post(request.toByteArray(), Headers.of("host", "h", "content-type", PROTOBUF));

        assertThat(route.handle(unsigned)).satisfies(refused(401, "no one signed this"));
        assertThat(export(request, "ACWLnobody")).satisfies(refused(401, "The bearer token is invalid."));
        assertThat(export(request, BearerTokens.of(viewer.id(), viewer.secret())))
                .satisfies(refused(403, "is not authorized to perform: logs:PutLogEvents"));

        RequestSigner signer = new RequestSigner(operator.id(), operator.secret(), "us-east-1");
        assertThat(route.handle(signer.sign(unsigned, "logs", NOW)).status()).isEqualTo(200);
        assertThat(messages("us-east-1", "/otlp/orders", "default")).hasSize(1);
        assertThat(route.handle(signer.sign(unsigned, "sns", NOW)))
                .satisfies(refused(403, "scoped to correct service: 'logs'"));
        assertThat(route.handle(
                        new RequestSigner(operator.id(), operator.secret(), "eu-west-1").sign(unsigned, "logs", NOW)))
                .satisfies(refused(403, "scoped to a valid region"));
    }

    @Test
    void doesNotMakeGroupsWhenItMayNot() {
        route = route(new LogDestination("/otlp/{service.name}", "s", false), new ManualTimers(NOW));

        assertThat(export(request("orders", record(NOW, text("x")).build())))
                .satisfies(refused(400, "The specified log group does not exist."));
    }

    @Test
    void refusesWhatIsNoOtlp() {
        assertThat(route.handle(post(new byte[] {1, 2, 3}, headers(PROTOBUF, token))))
                .satisfies(refused(400, "not valid OTLP"));
        assertThat(route.handle(
                        post(bytes("{\"resourceLogs\":[{\"scopeLogs\":7}]}"), headers("application/json", token))))
                .satisfies(refused(400, "scopeLogs (expected: a list)"));
        assertThat(route.handle(post(new byte[0], headers("text/plain", token))))
                .satisfies(refused(415, "Content-Type: text/plain"));
        assertThat(route.handle(post(new byte[0], headers(PROTOBUF, token).with("content-encoding", "br"))))
                .satisfies(refused(415, "Content-Encoding: br"));
        assertThat(route.handle(new WireRequest("GET", "/v1/logs", "", headers("", token), Blob.EMPTY)))
                .satisfies(refused(405, "GET (expected: POST)"));
        assertThat(route.handle(post(
                        bytes("{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{\"body\":"
                                + "{\"arrayValue\":{\"values\":[".repeat(120) + "]}}".repeat(120) + "}]}]}]}"),
                        headers("application/json", token))))
                .satisfies(refused(400, "nested deeper"));
    }

    private static Consumer<WireResponse> refused(int status, String message) {
        return response -> {
            assertThat(response.status()).isEqualTo(status);
            assertThat(new String(response.body().toByteArray(), StandardCharsets.UTF_8))
                    .contains(message);
        };
    }

    private WireResponse export(ExportLogsServiceRequest request) {
        return export(request, token);
    }

    private WireResponse export(ExportLogsServiceRequest request, String bearer) {
        return route.handle(post(request.toByteArray(), headers(PROTOBUF, bearer)));
    }

    private static Headers headers(String contentType, String bearer) {
        return Headers.of("host", "h", "content-type", contentType, "authorization", "Bearer " + bearer);
    }

    private static WireRequest post(byte[] body, Headers headers) {
        return new WireRequest("POST", "/v1/logs", "", headers, Blob.of(body));
    }

    private static ExportLogsServiceRequest request(String service, LogRecord... records) {
        ExportLogsServiceRequest.Builder request = ExportLogsServiceRequest.newBuilder();
        request.addResourceLogsBuilder()
                .setResource(Resource.newBuilder().addAttributes(attribute("service.name", text(service))))
                .addScopeLogsBuilder()
                .addAllLogRecords(List.of(records));
        return request.build();
    }

    private static LogRecord.Builder record(Instant time, AnyValue body) {
        return LogRecord.newBuilder().setTimeUnixNano(nanos(time)).setBody(body);
    }

    private static KeyValue attribute(String key, AnyValue value) {
        return KeyValue.newBuilder().setKey(key).setValue(value).build();
    }

    private static AnyValue text(String text) {
        return AnyValue.newBuilder().setStringValue(text).build();
    }

    private static long nanos(Instant time) {
        return time.toEpochMilli() * 1_000_000;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> messages(String region, String group, String stream) {
        return logs
                .reader()
                .read(
                        new Scope(ACCOUNT, region),
                        group,
                        stream,
                        new LogReader.Query(Optional.empty(), Optional.empty(), true, Optional.empty(), 10_000))
                .events()
                .stream()
                .map(LogEvent::message)
                .toList();
    }
}
