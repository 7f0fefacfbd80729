package dev.hinomi.alarms;

import dev.hinomi.alarms.model.AlarmActions;
import dev.hinomi.alarms.model.WallClock;
import dev.hinomi.alarms.model.WarmUp;
import dev.hinomi.alarms.request.MetricAlarmRequest;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.Unit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request for an alarm, to be varied by tests: Sum of Shop/Errors over 10, one period of a minute.
final class Requests {
    private String name = "errors";
    private AlarmActions actions = AlarmActions.NONE;
    private @Nullable String namespace = "Shop";
    private @Nullable String metricName = "Errors";
    private List<Dimension> dimensions = List.of();
    private @Nullable String statistic = "Sum";
    private @Nullable String extended;
    private @Nullable Integer period = 60;
    private @Nullable Unit unit;
    private @Nullable Integer periods = 1;
    private @Nullable Integer needed;
    private @Nullable Double threshold = 10.0;
    private @Nullable String operator = "GreaterThanThreshold";
    private @Nullable String missing;
    private @Nullable String low;
    private List<MetricDataQuery> queries = List.of();
    private @Nullable String band;
    private @Nullable WallClock wallClock;
    private @Nullable WarmUp warmUp;
    private Map<String, String> tags = Map.of();

    Requests name(String value) {
        name = value;
        return this;
    }

    Requests actions(AlarmActions value) {
        actions = value;
        return this;
    }

    Requests metric(@Nullable String ofNamespace, @Nullable String named, Dimension... with) {
        namespace = ofNamespace;
        metricName = named;
        dimensions = List.of(with);
        return this;
    }

    Requests statistic(@Nullable String basic, @Nullable String other) {
        statistic = basic;
        extended = other;
        return this;
    }

    Requests window(@Nullable Integer seconds, @Nullable Integer n, @Nullable Integer m) {
        period = seconds;
        periods = n;
        needed = m;
        return this;
    }

    Requests threshold(@Nullable String comparison, @Nullable Double value) {
        operator = comparison;
        threshold = value;
        return this;
    }

    Requests unit(@Nullable Unit value) {
        unit = value;
        return this;
    }

    Requests missing(@Nullable String value) {
        missing = value;
        return this;
    }

    Requests low(@Nullable String value) {
        low = value;
        return this;
    }

    /// Instead of a single metric.
    Requests queries(MetricDataQuery... value) {
        metric(null, null).statistic(null, null).window(null, periods, needed);
        queries = List.of(value);
        return this;
    }

    Requests band(String operatorOfRange, String query) {
        operator = operatorOfRange;
        threshold = null;
        band = query;
        return this;
    }

    Requests wallClock(@Nullable String zone) {
        wallClock = new WallClock(zone);
        return this;
    }

    Requests warmUp(WarmUp value) {
        warmUp = value;
        return this;
    }

    Requests tags(Map<String, String> value) {
        tags = value;
        return this;
    }

    MetricAlarmRequest build() {
        return new MetricAlarmRequest(
                name,
                "on " + name,
                actions,
                namespace,
                metricName,
                dimensions,
                statistic,
                extended,
                period,
                unit,
                periods,
                needed,
                threshold,
                operator,
                missing,
                low,
                queries,
                band,
                wallClock,
                warmUp,
                tags);
    }
}
