package dev.hinomi.api.cloudwatch;

import dev.hinomi.aws.cloudwatch.Metric;
import dev.hinomi.aws.cloudwatch.MetricStat;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.model.MetricId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The queries of an alarm, to and from the domain.
public final class AlarmQueries {
    private AlarmQueries() {}

    public static List<MetricDataQuery> of(List<dev.hinomi.aws.cloudwatch.MetricDataQuery> queries) {
        return queries.stream().map(AlarmQueries::of).toList();
    }

    public static List<dev.hinomi.aws.cloudwatch.MetricDataQuery> wire(List<MetricDataQuery> queries) {
        return queries.stream().map(AlarmQueries::wire).toList();
    }

    private static MetricDataQuery of(dev.hinomi.aws.cloudwatch.MetricDataQuery query) {
        return new MetricDataQuery(
                query.id(), source(query), query.label(), query.returnData(), query.period(), query.accountId());
    }

    private static MetricDataQuery.Source source(dev.hinomi.aws.cloudwatch.MetricDataQuery query) {
        MetricStat stat = query.metricStat();
        String expression = query.expression();
        if (stat != null && expression != null) {
            throw invalid("The parameters MetricDataQuery Expression and MetricStat are mutually exclusive and you have"
                    + " specified both.");
        }
        if (expression != null) {
            return new MetricDataQuery.Expression(expression);
        }
        if (stat == null) {
            throw invalid("Period must not be null");
        }
        MetricId metric = new MetricId(
                required(stat.metric().namespace(), "Namespace"),
                required(stat.metric().metricName(), "MetricName"),
                Shared.dimensions(stat.metric().dimensions()));
        return new MetricDataQuery.MetricStat(metric, stat.stat(), stat.period(), Shared.unit(stat.unit()));
    }

    private static dev.hinomi.aws.cloudwatch.MetricDataQuery wire(MetricDataQuery query) {
        dev.hinomi.aws.cloudwatch.MetricDataQuery.Builder wire = dev.hinomi.aws.cloudwatch.MetricDataQuery.builder()
                .id(query.id())
                .label(query.label())
                .returnData(query.returnData())
                .period(query.period())
                .accountId(query.account());
        switch (query.source()) {
            case MetricDataQuery.Expression expression -> wire.expression(expression.text());
            case MetricDataQuery.MetricStat stat ->
                wire.metricStat(new MetricStat(
                        new Metric(
                                stat.metric().namespace(),
                                stat.metric().name(),
                                Shared.wire(stat.metric().dimensions())),
                        stat.period(),
                        stat.statistic(),
                        stat.unit() == null ? null : stat.unit().label()));
        }
        return wire.build();
    }

    private static String required(@Nullable String value, String member) {
        if (value == null) {
            throw invalid("The parameter MetricStat.Metric." + member + " is required.");
        }
        return value;
    }

    private static FaultException invalid(String message) {
        return new FaultException(new Fault.InvalidParameter("Metrics", message));
    }
}
