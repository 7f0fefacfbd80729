package dev.hinomi.app.platform;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.api.cloudwatch.CloudWatchOperations;
import dev.hinomi.api.cloudwatch.anomaly.AnomalyOperations;
import dev.hinomi.api.cloudwatch.dashboard.DashboardOperations;
import dev.hinomi.api.cloudwatch.dashboard.DashboardTags;
import dev.hinomi.api.cloudwatch.mute.MuteOperations;
import dev.hinomi.api.cloudwatch.rule.ContributorOperations;
import dev.hinomi.api.cloudwatch.rule.InsightRuleTags;
import dev.hinomi.api.cloudwatch.tag.ResourceTags;
import dev.hinomi.api.logs.LogsOperations;
import dev.hinomi.api.logs.delivery.DeliveryOperations;
import dev.hinomi.api.logs.insights.InsightsOperations;
import dev.hinomi.api.sns.SnsOperations;
import dev.hinomi.api.sts.GetCallerIdentity;
import dev.hinomi.dashboards.Dashboards;
import dev.hinomi.dashboards.image.WidgetImages;
import dev.hinomi.delivery.LogDelivery;
import dev.hinomi.kernel.Timers;
import dev.hinomi.logs.Logs;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.metrics.query.MetricData;
import dev.hinomi.notifications.Notifications;
import dev.hinomi.records.Records;
import dev.hinomi.wire.endpoint.Handler;
import java.util.ArrayList;
import java.util.List;

/// Every AWS operation that is served.
final class OperationsAssembly {
    private OperationsAssembly() {}

    static List<Handler<?, ?>> of(
            Records records,
            Metrics metrics,
            MetricSources sources,
            Logs logs,
            LogDelivery delivery,
            InsightsAssembly insights,
            Alarms alarms,
            Notifications notifications,
            Timers timers) {
        Dashboards dashboards = new Dashboards(records, timers);
        MetricData data = new MetricData(sources.data(), timers);
        ResourceTags tags = ResourceTags.of(alarms)
                .with("dashboard", new DashboardTags(dashboards))
                .with("insight-rule", new InsightRuleTags(insights.rules()));
        List<Handler<?, ?>> handlers = new ArrayList<>();
        handlers.addAll(CloudWatchOperations.of(metrics, data, alarms, tags));
        handlers.addAll(AnomalyOperations.of(sources.detectors()));
        handlers.addAll(DashboardOperations.of(dashboards, new WidgetImages(data, timers)));
        handlers.addAll(ContributorOperations.of(insights.rules()));
        handlers.addAll(MuteOperations.of(alarms.muteRules()));
        handlers.addAll(LogsOperations.of(logs));
        handlers.addAll(DeliveryOperations.of(delivery));
        handlers.addAll(InsightsOperations.of(insights.insights()));
        handlers.addAll(SnsOperations.of(notifications));
        handlers.add(new GetCallerIdentity());
        return List.copyOf(handlers);
    }
}
