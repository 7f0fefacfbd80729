package dev.hinomi.app;

import dev.hinomi.api.cloudwatch.GetMetricStatistics;
import dev.hinomi.api.cloudwatch.ListMetrics;
import dev.hinomi.api.cloudwatch.PutMetricData;
import dev.hinomi.api.fault.ServiceFaults;
import dev.hinomi.api.route.Health;
import dev.hinomi.api.route.Ready;
import dev.hinomi.api.server.HinomiServer;
import dev.hinomi.api.server.ServerSettings;
import dev.hinomi.app.config.Settings;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.sns.Sns;
import dev.hinomi.aws.sts.Sts;
import dev.hinomi.kernel.Timers;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.duckdb.DuckDbStore;
import dev.hinomi.store.duckdb.StoreSettings;
import dev.hinomi.store.manifest.FileManifest;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.endpoint.Authentication;
import dev.hinomi.wire.endpoint.AwsEndpoint;
import dev.hinomi.wire.endpoint.EndpointSettings;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.Principal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Everything that runs, in the order of its dependencies.
public final class Platform implements AutoCloseable {
    private final Parts parts = new Parts();
    private final AtomicBoolean serving = new AtomicBoolean();
    private final HinomiServer server;

    /// Opens the data directory; listens only after [#start].
    public Platform(Settings settings, Timers timers) {
        try {
            Path data = settings.data();
            Records records = parts.add(SqliteRecords.open(data.resolve("records.db")));
            TelemetryStore store = parts.add(DuckDbStore.open(
                    data.resolve("telemetry"),
                    FileManifest.open(data.resolve("telemetry").resolve("manifest")),
                    StoreSettings.DEFAULT,
                    timers));
            Metrics metrics = new Metrics(records, store, timers);

            List<OperationHandler<?, ?>> handlers =
                    List.of(new PutMetricData(metrics), new ListMetrics(metrics), new GetMetricStatistics(metrics));
            AwsEndpoint endpoint = new AwsEndpoint(
                    List.of(CloudWatch.SERVICE, Logs.SERVICE, Sns.SERVICE, Sts.SERVICE),
                    handlers,
                    new Authentication.Unverified(Principal.user(settings.account(), "anyone", Principal.Role.ADMIN)),
                    (context, service, operation) -> {},
                    new ServiceFaults(),
                    new EndpointSettings(
                            settings.account(),
                            settings.defaultRegion(),
                            settings.regions(),
                            settings.limits().decompressedBytes()),
                    timers);
            this.server = new HinomiServer(
                    serverSettings(settings),
                    List.of(new Health(), new Ready(serving::get)),
                    endpoint::handle,
                    head -> tooLarge(endpoint, head, settings));
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /// Begins to serve. Closes everything when it cannot.
    public void start() {
        try {
            server.start();
            parts.add(server);
            serving.set(true);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /// The port that it listens on.
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        serving.set(false);
        parts.close();
    }

    private static ServerSettings serverSettings(Settings settings) {
        return new ServerSettings(
                settings.http().bind(),
                settings.http().port(),
                settings.http().hosts(),
                settings.auth() == Settings.Auth.NONE,
                settings.limits().bodyBytes(),
                settings.limits().headerBytes());
    }

    private static WireResponse tooLarge(AwsEndpoint endpoint, WireRequest head, Settings settings) {
        return endpoint.refuse(
                head,
                new WireError(
                        "RequestEntityTooLargeException",
                        "Request size exceeded the limit of "
                                + settings.limits().bodyBytes() + " bytes"));
    }
}
