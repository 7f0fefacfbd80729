package dev.hinomi.ingest.otlp;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.Sum;
import io.opentelemetry.proto.metrics.v1.Summary;
import io.opentelemetry.proto.metrics.v1.SummaryDataPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes exports of lines such as `counter requests{route=/pay} {request} cumulative from 12:00 = 5`.
final class ExportScript {
    static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    private static final Pattern LINE =
            Pattern.compile("(?<kind>\\w+) (?<name>[^{ ]+)(?:\\{(?<attributes>[^}]*)})? (?<unit>\\S+)(?:"
                    + " (?<temporality>delta|cumulative|unspecified))?(?: from (?<start>\\S+))? = (?<data>.*)");

    private final ExportMetricsServiceRequest.Builder export = ExportMetricsServiceRequest.newBuilder();
    private final long time;

    /// @param at such as `12:01`
    /// @param resource such as `service.name=shop,host.name=a`
    ExportScript(String at, String resource) {
        time = nanos(at);
        export.addResourceMetricsBuilder().getResourceBuilder().addAllAttributes(attributes(resource));
    }

    ExportMetricsServiceRequest build() {
        return export.build();
    }

    static Instant instant(String time) {
        return LocalTime.parse(time).atDate(DAY).toInstant(ZoneOffset.UTC);
    }

    private static long nanos(String time) {
        return Nanos.of(instant(time));
    }

    void add(String text) {
        Matcher line = LINE.matcher(text.strip());
        if (!line.matches()) {
            throw new IllegalArgumentException(text);
        }
        Metric.Builder metric = export.getResourceMetricsBuilder(0)
                .addScopeMetricsBuilder()
                .addMetricsBuilder()
                .setName(line.group("name"))
                .setUnit(line.group("unit"));
        String start = line.group("start");
        Point point = new Point(
                attributes(line.group("attributes") == null ? "" : line.group("attributes")),
                start == null ? 0 : nanos(start),
                time,
                line.group("data"));
        add(line.group("kind"), temporality(line.group("temporality")), point, metric);
    }

    private static void add(String kind, AggregationTemporality temporality, Point point, Metric.Builder metric) {
        switch (kind) {
            case "gauge" -> metric.setGauge(Gauge.newBuilder().addDataPoints(point.number()));
            case "counter", "updown" ->
                metric.setSum(Sum.newBuilder()
                        .setAggregationTemporality(temporality)
                        .setIsMonotonic(kind.equals("counter"))
                        .addDataPoints(point.number()));
            case "histogram" ->
                metric.setHistogram(io.opentelemetry.proto.metrics.v1.Histogram.newBuilder()
                        .setAggregationTemporality(temporality)
                        .addDataPoints(point.histogram()));
            case "exponential" ->
                metric.setExponentialHistogram(io.opentelemetry.proto.metrics.v1.ExponentialHistogram.newBuilder()
                        .setAggregationTemporality(temporality)
                        .addDataPoints(point.exponential()));
            case "summary" -> metric.setSummary(Summary.newBuilder().addDataPoints(point.summary()));
            default -> throw new IllegalArgumentException(kind);
        }
    }

    private static AggregationTemporality temporality(String text) {
        return switch (String.valueOf(text)) {
            case "delta" -> AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA;
            case "cumulative" -> AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE;
            default -> AggregationTemporality.AGGREGATION_TEMPORALITY_UNSPECIFIED;
        };
    }

    private static List<KeyValue> attributes(String text) {
        List<KeyValue> attributes = new ArrayList<>();
        for (String each : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            String[] parts = each.split("=", 2);
            AnyValue.Builder value = AnyValue.newBuilder();
            if (parts[1].equals("[]")) {
                value.getArrayValueBuilder();
            } else {
                value.setStringValue(parts[1]);
            }
            attributes.add(
                    KeyValue.newBuilder().setKey(parts[0]).setValue(value).build());
        }
        return attributes;
    }

    /// What a line says after the `=`: a number, or words each followed by its numbers.
    private record Point(List<KeyValue> attributes, long start, long time, String data) {
        NumberDataPoint number() {
            NumberDataPoint.Builder point = NumberDataPoint.newBuilder()
                    .addAllAttributes(attributes)
                    .setStartTimeUnixNano(start)
                    .setTimeUnixNano(time);
            if (data.equals("no value")) {
                return point.setFlags(1).build();
            }
            return data.contains(".") || data.equals("NaN")
                    ? point.setAsDouble(Double.parseDouble(data)).build()
                    : point.setAsInt(Long.parseLong(data)).build();
        }

        HistogramDataPoint histogram() {
            HistogramDataPoint.Builder point = HistogramDataPoint.newBuilder()
                    .addAllAttributes(attributes)
                    .setStartTimeUnixNano(start)
                    .setTimeUnixNano(time);
            Deque<String> words = words();
            while (!words.isEmpty()) {
                switch (words.pop()) {
                    case "count" -> point.setCount(Long.parseLong(words.pop()));
                    case "sum" -> point.setSum(Double.parseDouble(words.pop()));
                    case "min" -> point.setMin(Double.parseDouble(words.pop()));
                    case "max" -> point.setMax(Double.parseDouble(words.pop()));
                    case "bounds" ->
                        numbers(words).forEach(bound -> point.addExplicitBounds(Double.parseDouble(bound)));
                    case "counts" -> numbers(words).forEach(count -> point.addBucketCounts(Long.parseLong(count)));
                    default -> throw new IllegalArgumentException(data);
                }
            }
            return point.build();
        }

        ExponentialHistogramDataPoint exponential() {
            ExponentialHistogramDataPoint.Builder point = ExponentialHistogramDataPoint.newBuilder()
                    .addAllAttributes(attributes)
                    .setStartTimeUnixNano(start)
                    .setTimeUnixNano(time);
            Deque<String> words = words();
            while (!words.isEmpty()) {
                switch (words.pop()) {
                    case "count" -> point.setCount(Long.parseLong(words.pop()));
                    case "sum" -> point.setSum(Double.parseDouble(words.pop()));
                    case "min" -> point.setMin(Double.parseDouble(words.pop()));
                    case "max" -> point.setMax(Double.parseDouble(words.pop()));
                    case "scale" -> point.setScale(Integer.parseInt(words.pop()));
                    case "zero" -> point.setZeroCount(Long.parseLong(words.pop()));
                    case "positive" -> buckets(words, point.getPositiveBuilder());
                    case "negative" -> buckets(words, point.getNegativeBuilder());
                    default -> throw new IllegalArgumentException(data);
                }
            }
            return point.build();
        }

        SummaryDataPoint summary() {
            SummaryDataPoint.Builder point = SummaryDataPoint.newBuilder()
                    .addAllAttributes(attributes)
                    .setStartTimeUnixNano(start)
                    .setTimeUnixNano(time);
            Deque<String> words = words();
            while (!words.isEmpty()) {
                String word = words.pop();
                switch (word) {
                    case "count" -> point.setCount(Long.parseLong(words.pop()));
                    case "sum" -> point.setSum(Double.parseDouble(words.pop()));
                    default ->
                        point.addQuantileValuesBuilder()
                                .setQuantile(Double.parseDouble(word.split("=", 2)[0]))
                                .setValue(Double.parseDouble(word.split("=", 2)[1]));
                }
            }
            return point.build();
        }

        private static void buckets(Deque<String> words, ExponentialHistogramDataPoint.Buckets.Builder buckets) {
            List<String> numbers = numbers(words);
            buckets.setOffset(Integer.parseInt(numbers.getFirst()));
            numbers.stream().skip(1).forEach(count -> buckets.addBucketCounts(Long.parseLong(count)));
        }

        private Deque<String> words() {
            return new ArrayDeque<>(List.of(data.split(" ", -1)));
        }

        private static List<String> numbers(Deque<String> words) {
            List<String> numbers = new ArrayList<>();
            while (!words.isEmpty() && !Character.isLetter(words.peek().charAt(0))) {
                numbers.add(words.pop());
            }
            return numbers;
        }
    }
}
