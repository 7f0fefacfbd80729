package dev.hinomi.api.cloudwatch;

import dev.hinomi.aws.cloudwatch.MetricStat;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.query.MetricData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The queries of GetMetricData, to the domain.
final class DataQueries {
    private DataQueries() {}

    static List<MetricDataQuery> of(List<dev.hinomi.aws.cloudwatch.MetricDataQuery> wire) {
        List<MetricDataQuery> queries = new ArrayList<>(wire.size());
        for (dev.hinomi.aws.cloudwatch.MetricDataQuery query : wire) {
            String at = MetricData.MEMBER + ".member." + (queries.size() + 1);
            queries.add(new MetricDataQuery(
                    query.id(),
                    source(query, at),
                    query.label(),
                    query.returnData(),
                    query.period(),
                    query.accountId()));
        }
        return queries;
    }

    private static MetricDataQuery.Source source(dev.hinomi.aws.cloudwatch.MetricDataQuery query, String at) {
        MetricStat stat = query.metricStat();
        String expression = query.expression();
        if (stat != null && expression != null) {
            throw new FaultException(new Fault.InvalidCombination("The parameters " + at + ".Expression and " + at
                    + ".MetricStat are mutually exclusive and you have specified both."));
        }
        if (expression != null) {
            return new MetricDataQuery.Expression(expression);
        }
        if (stat == null) {
            throw required(at + ".MetricStat");
        }
        MetricId metric = new MetricId(
                required(stat.metric().namespace(), at + ".MetricStat.Metric.Namespace"),
                required(stat.metric().metricName(), at + ".MetricStat.Metric.MetricName"),
                Shared.dimensions(stat.metric().dimensions()));
        return new MetricDataQuery.MetricStat(metric, stat.stat(), stat.period(), Shared.unit(stat.unit()));
    }

    private static String required(@Nullable String value, String at) {
        if (value == null) {
            throw required(at);
        }
        return value;
    }

    private static FaultException required(String at) {
        return new FaultException(new Fault.InvalidParameter(at, "The parameter " + at + " is required.\n"));
    }
}
