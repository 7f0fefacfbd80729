package dev.hinomi.metrics.anomaly;

import dev.hinomi.metrics.data.AnomalyBands;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.model.MetricId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a detector watches; there is one detector for each.
public sealed interface DetectorSubject {
    /// All that tells it from others, as a text that never changes.
    String identity();

    /// A statistic of a metric, whatever the period.
    record SingleMetric(MetricId metric, String statistic) implements DetectorSubject {
        @Override
        public String identity() {
            return lines(DetectorSubject.identity(metric), statistic);
        }
    }

    /// The one query of several that is returned. Kept as far as it changes what is computed: without labels,
    /// and in the order of the ids.
    record MetricMath(List<MetricDataQuery> queries) implements DetectorSubject {
        public MetricMath {
            queries = queries.stream()
                    .map(each -> new MetricDataQuery(
                            each.id(), each.source(), null, each.returnsData(), each.period(), each.account()))
                    .sorted(Comparator.comparing(MetricDataQuery::id))
                    .toList();
        }

        @Override
        public String identity() {
            return queries.stream()
                    .map(each -> lines(
                            each.id(),
                            DetectorSubject.identity(each.source()),
                            String.valueOf(each.returnData()),
                            String.valueOf(each.period()),
                            String.valueOf(each.account())))
                    .collect(Collectors.joining("\n"));
        }

        MetricDataQuery returned() {
            return queries.stream()
                    .filter(each -> Boolean.TRUE.equals(each.returnData()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// The detector's subject that a band is about.
    static DetectorSubject of(AnomalyBands.Subject subject) {
        return switch (subject) {
            case AnomalyBands.OfMetric(MetricDataQuery.MetricStat metric) ->
                new SingleMetric(metric.metric(), metric.statistic());
            case AnomalyBands.OfExpression(List<MetricDataQuery> queries, String id) ->
                new MetricMath(queries.stream()
                        .filter(each -> !isBand(each))
                        .map(each -> each.id().equals(id) ? returned(each) : each.hidden())
                        .toList());
        };
    }

    /// The id of the detector: the same whenever a detector of the same subject is made again.
    default String detectorId() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity().getBytes(StandardCharsets.UTF_8));
            return "ad-" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String identity(MetricId metric) {
        return Stream.concat(
                        Stream.of(metric.namespace(), metric.name()),
                        metric.dimensions().stream().map(each -> escaped(each.name()) + "=" + each.value()))
                .collect(Collectors.joining("\n"));
    }

    /// So that the first `=` of a line that stands for itself is the one between name and value.
    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace("=", "\\=");
    }

    private static String identity(MetricDataQuery.Source source) {
        return switch (source) {
            case MetricDataQuery.Expression expression -> expression.text();
            case MetricDataQuery.MetricStat metric ->
                lines(
                        identity(metric.metric()),
                        metric.statistic(),
                        Integer.toString(metric.period()),
                        metric.unit() == null ? "" : metric.unit().label());
        };
    }

    private static String lines(String... parts) {
        return String.join("\n", parts);
    }

    private static boolean isBand(MetricDataQuery query) {
        return query.source() instanceof MetricDataQuery.Expression expression
                && expression.text().contains("ANOMALY_DETECTION_BAND");
    }

    private static MetricDataQuery returned(MetricDataQuery query) {
        return new MetricDataQuery(query.id(), query.source(), null, true, query.period(), query.account());
    }
}
