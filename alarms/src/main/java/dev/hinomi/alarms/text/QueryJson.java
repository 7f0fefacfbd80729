package dev.hinomi.alarms.text;

import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.data.MetricDataQuery.Expression;
import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The queries of an alarm as the documents write them.
final class QueryJson {
    private QueryJson() {}

    /// With the keys of the API, as in notifications.
    static ArrayNode notification(List<MetricDataQuery> queries) {
        ArrayNode array = AlarmJson.array();
        for (MetricDataQuery query : queries) {
            ObjectNode node = array.addObject();
            if (query.source() instanceof Expression expression) {
                node.put("Expression", expression.text());
            }
            node.put("Id", query.id());
            AlarmJson.putIfSet(node, "Label", query.label());
            if (query.source() instanceof MetricStat stat) {
                ObjectNode metricStat = node.putObject("MetricStat");
                ObjectNode metric = metricStat.putObject("Metric");
                metric.set("Dimensions", AlarmJson.dimensions(stat.metric().dimensions()));
                metric.put("MetricName", stat.metric().name());
                metric.put("Namespace", stat.metric().namespace());
                metricStat.put("Period", stat.period());
                metricStat.put("Stat", stat.statistic());
                AlarmJson.putIfSet(metricStat, "Unit", unit(stat));
            }
            node.put("ReturnData", query.returnsData());
            putIfSet(node, "Period", query.period());
            AlarmJson.putIfSet(node, "AccountId", query.account());
        }
        return array;
    }

    /// With small initials, as in the history.
    static ArrayNode history(List<MetricDataQuery> queries) {
        ArrayNode array = AlarmJson.array();
        for (MetricDataQuery query : queries) {
            ObjectNode node = array.addObject();
            AlarmJson.putIfSet(node, "accountId", query.account());
            if (query.source() instanceof Expression expression) {
                node.put("expression", expression.text());
            }
            node.put("id", query.id());
            AlarmJson.putIfSet(node, "label", query.label());
            if (query.source() instanceof MetricStat stat) {
                ObjectNode metricStat = node.putObject("metricStat");
                ObjectNode metric = metricStat.putObject("metric");
                metric.set("dimensions", AlarmJson.dimensions(stat.metric().dimensions()));
                metric.put("metricName", stat.metric().name());
                metric.put("namespace", stat.metric().namespace());
                metricStat.put("period", stat.period());
                metricStat.put("stat", stat.statistic());
                AlarmJson.putIfSet(metricStat, "unit", unit(stat));
            }
            node.put("returnData", query.returnsData());
            putIfSet(node, "period", query.period());
        }
        return array;
    }

    private static @Nullable String unit(MetricStat stat) {
        return stat.unit() == null ? null : stat.unit().label();
    }

    private static void putIfSet(ObjectNode node, String name, @Nullable Integer value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
