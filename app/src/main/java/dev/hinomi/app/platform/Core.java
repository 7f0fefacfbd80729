package dev.hinomi.app.platform;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.api.cloudwatch.CloudWatchOperations;
import dev.hinomi.api.fault.ServiceFaults;
import dev.hinomi.api.logs.LogsOperations;
import dev.hinomi.api.route.PrincipalRoutes;
import dev.hinomi.api.security.CredentialsFile;
import dev.hinomi.api.security.Principals;
import dev.hinomi.api.security.RolePolicy;
import dev.hinomi.api.server.Route;
import dev.hinomi.api.sns.SnsOperations;
import dev.hinomi.api.sts.GetCallerIdentity;
import dev.hinomi.app.config.Settings;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.sns.Sns;
import dev.hinomi.aws.sts.Sts;
import dev.hinomi.kernel.Timers;
import dev.hinomi.logs.Logs;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.metrics.PointRetention;
import dev.hinomi.notifications.NotificationSettings;
import dev.hinomi.notifications.Notifications;
import dev.hinomi.notifications.email.SmtpSettings;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.duckdb.DuckDbStore;
import dev.hinomi.store.duckdb.StoreSettings;
import dev.hinomi.store.manifest.FileManifest;
import dev.hinomi.wire.endpoint.Authentication;
import dev.hinomi.wire.endpoint.AwsEndpoint;
import dev.hinomi.wire.endpoint.EndpointSettings;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.Principal;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Everything behind the HTTP server, over one data directory, in the order of its dependencies.
final class Core implements AutoCloseable {
    private final Parts parts = new Parts();
    private final PointRetention points;
    private final Logs logs;
    private final Alarms alarms;
    private final Notifications notifications;
    private final List<Route> adminRoutes;
    private final AwsEndpoint endpoint;

    /// Opens the data directory.
    ///
    /// @param publicUrl how others reach the server; known once it listens
    Core(Settings settings, Timers timers, Supplier<URI> publicUrl) {
        try {
            Path data = settings.data();
            Records records = parts.add(SqliteRecords.open(data.resolve("records.db")));
            TelemetryStore store = parts.add(DuckDbStore.open(
                    data.resolve("telemetry"),
                    FileManifest.open(data.resolve("telemetry").resolve("manifest")),
                    StoreSettings.DEFAULT,
                    timers));
            Metrics metrics = new Metrics(records, store, timers);
            points = parts.add(
                    new PointRetention(store, timers, settings.retention().metrics()));
            logs = parts.add(new Logs(records, store, timers));
            alarms = parts.add(
                    new Alarms(records, metrics, timers, settings.alarms().settleDelay()));
            notifications = parts.add(new Notifications(
                    records, timers, notificationSettings(settings, publicUrl), new AlarmActionHistory(alarms)));

            List<OperationHandler<?, ?>> handlers = new ArrayList<>();
            handlers.addAll(CloudWatchOperations.of(metrics, alarms));
            handlers.addAll(LogsOperations.of(logs));
            handlers.addAll(SnsOperations.of(notifications));
            handlers.add(new GetCallerIdentity());
            Principals principals = new Principals(records, settings.account(), timers);
            Authentication authentication = authentication(settings, principals);
            adminRoutes = PrincipalRoutes.of(principals, authentication, timers);
            endpoint = new AwsEndpoint(
                    List.of(CloudWatch.SERVICE, dev.hinomi.aws.logs.Logs.SERVICE, Sns.SERVICE, Sts.SERVICE),
                    handlers,
                    authentication,
                    new RolePolicy(),
                    new ServiceFaults(),
                    new EndpointSettings(
                            settings.account(),
                            settings.defaultRegion(),
                            settings.regions(),
                            settings.limits().decompressedBytes()),
                    timers);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /// Takes up what was left unfinished, and begins to evaluate and to deliver.
    void start() {
        points.start();
        logs.start();
        alarms.start();
        notifications.start();
    }

    AwsEndpoint endpoint() {
        return endpoint;
    }

    /// The paths by which admins change who may call.
    List<Route> adminRoutes() {
        return adminRoutes;
    }

    Notifications notifications() {
        return notifications;
    }

    @Override
    public void close() {
        parts.close();
    }

    private static Authentication authentication(Settings settings, Principals principals) {
        return switch (settings.auth()) {
            case SIGV4 -> {
                new CredentialsFile(settings.data()).ensure(principals);
                yield new Authentication.Signed(principals, settings.account());
            }
            case NONE ->
                new Authentication.Unverified(Principal.user(settings.account(), "anyone", Principal.Role.ADMIN));
        };
    }

    private static NotificationSettings notificationSettings(Settings settings, Supplier<URI> publicUrl) {
        return new NotificationSettings(
                publicUrl, settings.data(), settings.smtp().map(Core::smtp), false);
    }

    private static SmtpSettings smtp(Settings.Smtp smtp) {
        return new SmtpSettings(
                smtp.host(),
                smtp.port(),
                smtp.user(),
                smtp.password(),
                smtp.from(),
                switch (smtp.tls()) {
                    case NONE -> SmtpSettings.Tls.NONE;
                    case STARTTLS -> SmtpSettings.Tls.STARTTLS;
                    case IMPLICIT -> SmtpSettings.Tls.IMPLICIT;
                });
    }
}
