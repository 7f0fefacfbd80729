package dev.hinomi.delivery;

import dev.hinomi.delivery.archive.Archive;
import dev.hinomi.delivery.archive.ArchiveRecords;
import dev.hinomi.delivery.bucket.Buckets;
import dev.hinomi.delivery.destination.DestinationCheck;
import dev.hinomi.delivery.destination.LogicalDestinations;
import dev.hinomi.delivery.destination.SelfGuard;
import dev.hinomi.delivery.destination.Sender;
import dev.hinomi.delivery.destination.Targets;
import dev.hinomi.delivery.export.ExportTasks;
import dev.hinomi.delivery.export.Exporter;
import dev.hinomi.delivery.forwarding.DeliveryMetrics;
import dev.hinomi.delivery.forwarding.Forwarding;
import dev.hinomi.delivery.subscription.SubscriptionFilters;
import dev.hinomi.delivery.subscription.SubscriptionRecords;
import dev.hinomi.kernel.Timers;
import dev.hinomi.logs.Logs;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.outbound.EndpointGuard;
import dev.hinomi.outbound.OutboundClient;
import dev.hinomi.records.Records;
import dev.hinomi.store.TelemetryStore;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// The ways in which log events leave, put together.
public final class LogDelivery implements AutoCloseable {
    private final OutboundClient client;
    private final Buckets buckets;
    private final SubscriptionFilters subscriptions;
    private final Forwarding forwarding;
    private final Exporter exporter;
    private final ExportTasks exports;
    private final Archive archive;

    /// What it needs of others.
    ///
    /// @param archiveRecords what the logs' retention was told to wait for
    /// @param temporary a directory for files that are not in their bucket yet
    public record Surroundings(
            Records records,
            TelemetryStore store,
            Logs logs,
            SubscriptionRecords subscriptionRecords,
            ArchiveRecords archiveRecords,
            LogicalDestinations destinations,
            DeliveryMetrics metrics,
            SelfGuard self,
            Path temporary) {}

    public LogDelivery(DeliverySettings settings, Surroundings around, Timers timers) {
        LogCatalog catalog = new LogCatalog(around.records());
        client = new OutboundClient(new EndpointGuard(false));
        Sender sender = new Sender(client, around.self(), timers);
        Targets targets = new Targets(settings.targets(), around.destinations());
        DestinationCheck destinations = new DestinationCheck(targets, sender, timers);
        forwarding = new Forwarding(
                around.logs(),
                catalog,
                around.subscriptionRecords(),
                targets,
                sender,
                around.metrics(),
                new SplittableRandom(),
                timers);
        subscriptions = new SubscriptionFilters(
                around.records(),
                catalog,
                destinations,
                () -> around.logs().feed().lastId(),
                forwarding,
                timers);
        buckets = new Buckets(settings.buckets());
        exporter = new Exporter(around.store(), around.logs().egress(), around.temporary());
        exports = new ExportTasks(around.records(), catalog, buckets, exporter, around.temporary(), timers);
        archive = new Archive(around.archiveRecords(), catalog, around.store(), buckets, exporter, timers);
    }

    /// Takes up what was left unfinished.
    public void start() {
        exporter.clean();
        forwarding.start();
        exports.start();
        archive.start();
    }

    public SubscriptionFilters subscriptions() {
        return subscriptions;
    }

    /// The buckets of the settings.
    public Buckets buckets() {
        return buckets;
    }

    public ExportTasks exports() {
        return exports;
    }

    public Archive archive() {
        return archive;
    }

    @Override
    public void close() {
        archive.close();
        exports.close();
        forwarding.close();
        buckets.close();
        client.close();
    }
}
