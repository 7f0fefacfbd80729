package dev.hinomi.app.platform;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.alarms.rehearsal.Rehearsals;
import dev.hinomi.api.access.InvitationRoute;
import dev.hinomi.api.access.Invitations;
import dev.hinomi.api.audit.AuditLog;
import dev.hinomi.api.audit.AuditRoute;
import dev.hinomi.api.command.CommandsRoute;
import dev.hinomi.api.fault.ServiceFaults;
import dev.hinomi.api.guide.GuideRoutes;
import dev.hinomi.api.guide.ServicesRoute;
import dev.hinomi.api.intake.SenderAccess;
import dev.hinomi.api.load.Load;
import dev.hinomi.api.load.LoadRoute;
import dev.hinomi.api.logs.insights.QueryRoutes;
import dev.hinomi.api.route.ArchiveRoute;
import dev.hinomi.api.route.DemoFaultsRoute;
import dev.hinomi.api.route.ExplanationRoute;
import dev.hinomi.api.route.PrincipalRoutes;
import dev.hinomi.api.route.RehearsalRoute;
import dev.hinomi.api.route.SignedRoute;
import dev.hinomi.api.route.SigningCertificate;
import dev.hinomi.api.security.BearerTokens;
import dev.hinomi.api.security.NamedPrincipal;
import dev.hinomi.api.security.PendingInvitations;
import dev.hinomi.api.security.Principals;
import dev.hinomi.api.security.RolePolicy;
import dev.hinomi.api.server.Route;
import dev.hinomi.api.sns.DeliveriesRoute;
import dev.hinomi.app.config.Settings;
import dev.hinomi.app.load.CountedStore;
import dev.hinomi.app.load.DiskUse;
import dev.hinomi.app.load.LiveGauges;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.sns.Sns;
import dev.hinomi.aws.sts.Sts;
import dev.hinomi.delivery.LogDelivery;
import dev.hinomi.delivery.archive.ArchiveRecords;
import dev.hinomi.delivery.destination.SelfGuard;
import dev.hinomi.delivery.subscription.SubscriptionRecords;
import dev.hinomi.demo.fault.FaultBoard;
import dev.hinomi.guide.registry.GuideDigests;
import dev.hinomi.guide.registry.GuideRegistry;
import dev.hinomi.insights.Insights;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.logs.Logs;
import dev.hinomi.logs.agent.AgentWriter;
import dev.hinomi.logs.destination.Destination;
import dev.hinomi.logs.destination.Destinations;
import dev.hinomi.logs.group.GroupTies;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.metrics.PointRetention;
import dev.hinomi.metrics.recent.RecentPoints;
import dev.hinomi.notifications.Notifications;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.runbooks.Runbooks;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.duckdb.DuckDbStore;
import dev.hinomi.store.duckdb.StoreSettings;
import dev.hinomi.store.manifest.FileManifest;
import dev.hinomi.wire.endpoint.Authentication;
import dev.hinomi.wire.endpoint.AwsEndpoint;
import dev.hinomi.wire.endpoint.EndpointSettings;
import dev.hinomi.wire.endpoint.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything behind the HTTP server, over one data directory, in the order of its dependencies.
final class Core implements AutoCloseable {
    private final Parts parts = new Parts();
    private final DuckDbStore store;
    private final PointRetention points;
    private final MetricSources sources;
    private final Logs logs;
    private final AgentWriter agent;
    private final LogDelivery delivery;
    private final Insights insights;
    private final Alarms alarms;
    private final Notifications notifications;
    private final GuideRegistry guides;
    private final Runbooks runbooks;
    private final Principals principals;
    private final AuditLog audit;
    private final SignedRoute.Surroundings surroundings;
    private final Optional<Invitations> invitations;
    private final List<Route> routes = new ArrayList<>();
    private final AwsEndpoint endpoint;
    private final Intakes intakes;

    /// Opens the data directory.
    ///
    /// @param known principals to add; for a directory that was wiped
    /// @param faults of the simulated systems; none when none are simulated
    /// @param load counts what is stored and what queries read
    Core(
            Settings settings,
            Timers timers,
            Addresses addresses,
            List<NamedPrincipal> known,
            Optional<FaultBoard> faults,
            Load load) {
        try {
            DataDirectory data = new DataDirectory(settings.data());
            Records records = parts.add(SqliteRecords.open(data.records()));
            store = parts.add(DuckDbStore.open(
                    data.telemetry(), FileManifest.open(data.manifest()), StoreSettings.DEFAULT, timers));
            TelemetryStore counted = new CountedStore(store, load);
            Metrics metrics = new Metrics(records, counted, timers);
            RecentPoints recent = new RecentPoints(metrics, store);
            points = parts.add(
                    new PointRetention(store, timers, settings.retention().metrics()));
            SubscriptionRecords subscriptions = new SubscriptionRecords(records);
            ArchiveRecords archive =
                    new ArchiveRecords(records, settings.delivery().archive());
            GroupTies ties = new GroupTies(List.of(subscriptions, archive), archive);
            logs = parts.add(new Logs(records, counted, metrics, ties, timers));
            agent = new AgentWriter(
                    new Scope(settings.account(), settings.defaultRegion()),
                    logs.groups(),
                    logs.streams(),
                    logs.writer());
            Destinations destinations = logs.administration().destinations();
            delivery = parts.add(new LogDelivery(
                    settings.delivery(),
                    new LogDelivery.Surroundings(
                            records,
                            store,
                            logs,
                            subscriptions,
                            archive,
                            (scope, name) -> destinations.find(scope, name).map(Destination::targetArn),
                            new DeliveryFigures(metrics),
                            new SelfGuard(addresses.outside(), settings.http().port()),
                            data.unsent()),
                    timers));
            InsightsAssembly assembled = InsightsAssembly.of(
                    settings.insights(), records, store, logs, delivery, data.queries(), load, timers, parts);
            insights = assembled.insights();
            sources = MetricSources.of(records, metrics, assembled.rules(), timers, parts);
            LogAlarmQueries logQueries = new LogAlarmQueries(insights);
            alarms = parts.add(new Alarms(
                    records,
                    recent,
                    sources.ofAlarms(),
                    logQueries,
                    timers,
                    settings.alarms().settleDelay()));
            logQueries.deliverTo(alarms.logs()::accept);
            notifications = parts.add(new Notifications(
                    records,
                    timers,
                    NotificationSetup.of(settings, addresses.outside()),
                    new AlarmActionHistory(alarms)));

            List<Handler<?, ?>> handlers = OperationsAssembly.of(
                    records, metrics, sources, logs, delivery, assembled, alarms, notifications, timers);
            principals = new Principals(records, settings.account(), timers);
            principals.restore(known);
            audit = parts.add(new AuditLog(records, timers));
            SignInAssembly signIn = SignInAssembly.of(settings, records, principals, addresses, audit, timers);
            Authentication authentication = signIn.authentication();
            invitations = signIn.invitations();
            routes.addAll(signIn.routes());
            routes.add(new SigningCertificate(notifications));
            EndpointSettings endpointSettings = new EndpointSettings(
                    settings.account(),
                    settings.defaultRegion(),
                    settings.regions(),
                    settings.limits().decompressedBytes());
            surroundings = new SignedRoute.Surroundings(authentication, endpointSettings, timers, audit);
            routes.addAll(PrincipalRoutes.of(
                    principals,
                    invitations.map(PendingInvitations.class::cast).orElse(PendingInvitations.NONE),
                    surroundings));
            invitations.ifPresent(each -> routes.add(InvitationRoute.of(each, surroundings)));
            intakes = Intakes.of(
                    settings,
                    new SenderAccess(
                            authentication, new BearerTokens(principals), new RolePolicy(), endpointSettings, timers),
                    logs,
                    metrics,
                    timers);
            routes.add(intakes.remoteWrite());
            routes.add(ArchiveRoute.of(delivery.archive(), surroundings));
            routes.add(LoadRoute.of(
                    load,
                    new LiveGauges(assembled.counted(), logs.liveTail(), new DiskUse(settings.data(), timers), counted),
                    surroundings));
            routes.add(ExplanationRoute.of(alarms, surroundings));
            routes.addAll(QueryRoutes.of(insights.queries(), surroundings));
            routes.add(CommandsRoute.of(surroundings));
            routes.add(DeliveriesRoute.of(notifications.deliveries(), surroundings));
            routes.add(faults.map(board -> DemoFaultsRoute.of(board, surroundings))
                    .orElseGet(DemoFaultsRoute::notOffered));
            routes.add(RehearsalRoute.of(
                    new Rehearsals(
                            alarms, sources.data(), timers, settings.alarms().settleDelay()),
                    surroundings));
            guides = parts.add(new GuideRegistry(records, timers));
            routes.addAll(GuideRoutes.of(guides, surroundings));
            RunbookPorts ports =
                    new RunbookPorts(addresses.local(), principals, alarms, metrics, insights, notifications);
            RunbookAssembly steps = RunbookAssembly.of(settings, records, ports, guides, timers, parts);
            runbooks = steps.runbooks();
            routes.addAll(steps.routes(surroundings));
            GuideDigests digests = new GuideDigests(guides);
            guides.onChange(digests);
            routes.add(ServicesRoute.of(guides, digests, alarms, runbooks.catalog(), surroundings));
            routes.add(AuditRoute.of(audit, surroundings));
            endpoint = new AwsEndpoint(
                    List.of(CloudWatch.SERVICE, dev.hinomi.aws.logs.Logs.SERVICE, Sns.SERVICE, Sts.SERVICE),
                    handlers,
                    authentication,
                    new RolePolicy(),
                    audit,
                    new ServiceFaults(),
                    endpointSettings,
                    timers);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /// Takes up what was left unfinished, and begins to evaluate and to deliver.
    void start() {
        points.start();
        sources.training().start();
        logs.start();
        delivery.start();
        // Results of log alarms' queries are taken by alarms that know what they did.
        alarms.start();
        insights.start();
        notifications.start();
        guides.start();
        runbooks.start();
        audit.start();
    }

    /// Puts what comes in the embedded metric format on a port of its own.
    AgentWriter agent() {
        return agent;
    }

    AwsEndpoint endpoint() {
        return endpoint;
    }

    /// What was changed, and by whom.
    AuditLog audit() {
        return audit;
    }

    /// Takes telemetry that comes by other ways than AWS's operations.
    Intakes intakes() {
        return intakes;
    }

    /// Who answers at a path, when it is one of Hinomi's own that needs what is stored.
    Optional<Route> route(String method, String path) {
        return routes.stream().filter(route -> route.serves(method, path)).findFirst();
    }

    /// A line for each file that is damaged.
    List<String> damage() {
        return store.damage();
    }

    /// A link for the first person to sign in, where people sign in and nobody can yet.
    Optional<Invitations.Link> setUpLink() {
        return invitations.flatMap(Invitations::setUp);
    }

    Principals principals() {
        return principals;
    }

    /// Who calls, and whom own paths tell of changes.
    SignedRoute.Surroundings surroundings() {
        return surroundings;
    }

    @Override
    public void close() {
        parts.close();
    }
}
