package dev.hinomi.api.intake;

import dev.hinomi.api.security.BearerTokens;
import dev.hinomi.api.security.RolePolicy;
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
import dev.hinomi.wire.endpoint.Authentication;
import dev.hinomi.wire.endpoint.Credentials;
import dev.hinomi.wire.endpoint.EndpointSettings;
import dev.hinomi.wire.endpoint.Principal;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Metrics over a store of their own, and one operator who may send to them.
public final class SenderFixture implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

    private static final String ACCOUNT = "123456789012";
    private static final RequestSigner SIGNER = new RequestSigner("AKIAIOSFODNN7EXAMPLE", "secret", "ap-northeast-1");

    public final ManualTimers timers = new ManualTimers(NOW);
    public final Metrics metrics;
    public final SenderAccess access;
    private final Records records;
    private final TelemetryStore store;

    public SenderFixture(Path directory) {
        records = SqliteRecords.open(directory.resolve("records.sqlite"));
        store = DuckDbStore.open(directory.resolve("store"), new MemoryManifest(), StoreSettings.DEFAULT, timers);
        metrics = new Metrics(records, store, timers);
        Credentials credentials = id -> Optional.of(id)
                .filter(SIGNER.accessKeyId()::equals)
                .map(_ -> new Credentials.Credential(
                        SIGNER.secret(), Principal.user(ACCOUNT, "operator", Principal.Role.OPERATOR)));
        access = new SenderAccess(
                new Authentication.Signed(credentials, ACCOUNT),
                new BearerTokens(credentials),
                new RolePolicy(),
                new EndpointSettings(ACCOUNT, "ap-northeast-1", Set.of(), 4 << 20),
                timers);
    }

    /// A request of nobody.
    public static WireRequest post(String path, Headers headers, byte[] body) {
        return new WireRequest("POST", path, "", headers.with("host", "h"), Blob.of(body));
    }

    /// The same of the operator, signed for a service.
    public static WireRequest signed(String service, WireRequest request) {
        return SIGNER.sign(request, service, NOW);
    }

    @Override
    public void close() {
        store.close();
        records.close();
    }
}
