package dev.hinomi.logs.audit;

import dev.hinomi.logs.event.NewEvent;
import dev.hinomi.logs.event.PointSource;
import dev.hinomi.logs.event.PutBatch;
import dev.hinomi.logs.protect.DataProtection;
import dev.hinomi.logs.protect.Finding;
import dev.hinomi.logs.protect.ProtectionPolicy;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.records.Records;
import dev.hinomi.store.PointRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Looks for sensitive data in events that arrive. How many events have some is a data point, stored with
/// them; reports are made durable before their events are, so that a crash can at most report what is then
/// not stored.
public final class FindingPoints implements PointSource {
    private static final String NAMESPACE = "AWS/Logs";
    private static final String METRIC = "LogEventsWithFindings";
    private static final Dimension AUDIT = new Dimension("DataProtectionOperation", "Audit");
    private static final Dimension ACCOUNT = new Dimension("PolicyName", "ACCOUNT_DATA_PROTECTION_POLICY");

    private final DataProtection protection;
    private final Records records;
    private final Metrics metrics;
    private final ReportDelivery delivery;

    public FindingPoints(DataProtection protection, Records records, Metrics metrics, ReportDelivery delivery) {
        this.protection = protection;
        this.records = records;
        this.metrics = metrics;
        this.delivery = delivery;
    }

    @Override
    public List<PointRow> points(PutBatch batch) {
        Optional<ProtectionPolicy> own = protection.own(batch.group().id(), batch.arrival());
        Optional<ProtectionPolicy> account = protection.ofAccount(batch.scope(), batch.arrival());
        if (own.isEmpty() && account.isEmpty()) {
            return List.of();
        }
        List<PointRow> points = new ArrayList<>();
        own.ifPresent(policy -> points.addAll(audit(batch, policy, List.of())));
        account.ifPresent(policy -> points.addAll(audit(batch, policy, List.of(ACCOUNT))));
        return points;
    }

    private List<PointRow> audit(PutBatch batch, ProtectionPolicy policy, List<Dimension> which) {
        List<String> reports = new ArrayList<>();
        for (NewEvent event : batch.events()) {
            List<Finding> findings = policy.find(event.message());
            if (!findings.isEmpty()) {
                reports.add(AuditReport.of(batch.group().arn(batch.scope()), batch.arrival(), findings));
            }
        }
        if (reports.isEmpty()) {
            return List.of();
        }
        policy.findingsGroup().ifPresent(destination -> schedule(batch, destination, reports));
        return metrics.rows(batch.scope(), NAMESPACE, List.of(count(batch, which, reports.size())));
    }

    private static Datum count(PutBatch batch, List<Dimension> which, int events) {
        List<Dimension> dimensions = new ArrayList<>(which);
        dimensions.add(AUDIT);
        dimensions.add(new Dimension("LogGroupName", batch.group().name()));
        return new Datum(
                METRIC,
                dimensions,
                batch.arrival(),
                null,
                List.of(1.0),
                List.of((double) events),
                null,
                Unit.COUNT,
                null);
    }

    private void schedule(PutBatch batch, String destination, List<String> reports) {
        PendingReports pending =
                new PendingReports(batch.scope(), destination, batch.group().name(), batch.arrival(), reports);
        records.write(tx -> {
            tx.schedule(PendingReports.QUEUE, UUID.randomUUID().toString(), batch.arrival(), pending);
            return true;
        });
        delivery.expect();
    }
}
