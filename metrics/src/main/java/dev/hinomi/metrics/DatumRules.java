package dev.hinomi.metrics;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.model.Dimension;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What PutMetricData accepts (CloudWatch API Reference, `PutMetricData` and `MetricDatum`), with the texts of its
/// refusals.
///
/// One rule of AWS is left out: namespaces that begin with `AWS/` are open to everybody here, because nothing else
/// publishes the metrics of the services that an operations guide watches.
final class DatumRules {
    static final int MAX_DATA = 1000;
    private static final int MAX_VALUES = 150;
    private static final int MAX_DIMENSIONS = 30;
    private static final int MAX_NAME_LENGTH = 255;
    private static final int MAX_VALUE_LENGTH = 1024;
    private static final double MAX_MAGNITUDE = Math.pow(2, 360);
    private static final Duration PAST = Duration.ofDays(14);
    private static final Duration FUTURE = Duration.ofHours(2);

    private final Instant now;

    DatumRules(Instant now) {
        this.now = now;
    }

    void check(List<Datum> data) {
        if (data.isEmpty()) {
            throw invalid("MetricData", "The parameter MetricData is required.");
        }
        if (data.size() > MAX_DATA) {
            throw invalid(
                    "MetricData", "The collection MetricData must not have a size greater than " + MAX_DATA + ".");
        }
        for (int i = 0; i < data.size(); i++) {
            check(data.get(i), "MetricData.member." + (i + 1));
        }
    }

    private void check(Datum datum, String at) {
        checkText(datum.metricName(), MAX_NAME_LENGTH, at + ".MetricName");
        checkDimensions(datum.dimensions(), at + ".Dimensions");
        checkTime(datum, at + ".Timestamp");
        Integer resolution = datum.storageResolution();
        if (resolution != null && resolution != 1 && resolution != 60) {
            throw invalid(
                    at + ".StorageResolution",
                    "The parameter " + at + ".StorageResolution must be 1 or 60: " + resolution + ".");
        }
        checkOneKind(datum, at);
        Double value = datum.value();
        if (value != null) {
            checkNumber(value, at + ".Value");
        }
        checkValues(datum, at);
        Datum.StatisticSet set = datum.statisticValues();
        if (set != null) {
            checkSet(set, at + ".StatisticValues");
        }
    }

    private static void checkOneKind(Datum datum, String at) {
        boolean value = datum.value() != null;
        boolean values = !datum.values().isEmpty();
        boolean set = datum.statisticValues() != null;
        if (!value && !values && !set) {
            throw invalid(
                    at,
                    "At least one of the parameters " + at + ".Value, " + at + ".Values or " + at
                            + ".StatisticValues must be specified.");
        }
        if (value && values) {
            throw exclusive(at + ".Value", at + ".Values");
        }
        if (value && set) {
            throw exclusive(at + ".Value", at + ".StatisticValues");
        }
        if (values && set) {
            throw exclusive(at + ".Values", at + ".StatisticValues");
        }
        if (!values && !datum.counts().isEmpty()) {
            throw new FaultException(new Fault.InvalidCombination(
                    "The parameter " + at + ".Counts requires the parameter " + at + ".Values."));
        }
    }

    private static void checkValues(Datum datum, String at) {
        if (datum.values().size() > MAX_VALUES) {
            throw invalid(at + ".Values", "The collection " + at + ".Values must not have a size greater than 150.");
        }
        if (!datum.counts().isEmpty() && datum.counts().size() != datum.values().size()) {
            throw invalid(
                    at + ".Counts", "The parameters " + at + ".Values and " + at + ".Counts must be of the same size.");
        }
        datum.values().forEach(value -> checkNumber(value, at + ".Values"));
        for (double count : datum.counts()) {
            checkNumber(count, at + ".Counts");
            checkPositive(count, at + ".Counts");
        }
    }

    private static void checkSet(Datum.StatisticSet set, String at) {
        checkNumber(set.sampleCount(), at + ".SampleCount");
        checkNumber(set.sum(), at + ".Sum");
        checkNumber(set.minimum(), at + ".Minimum");
        checkNumber(set.maximum(), at + ".Maximum");
        checkPositive(set.sampleCount(), at + ".SampleCount");
        if (set.maximum() < set.minimum()) {
            throw invalid(at + ".Maximum", "The parameter " + at + ".Maximum must be greater than " + at + ".Minimum.");
        }
    }

    private void checkTime(Datum datum, String at) {
        Instant time = datum.timestamp();
        if (time != null && (time.isBefore(now.minus(PAST)) || time.isAfter(now.plus(FUTURE)))) {
            throw invalid(
                    at,
                    "The parameter " + at + " must specify a time within the past two weeks and no more than two hours"
                            + " in the future: " + time + ".");
        }
    }

    private static void checkDimensions(List<Dimension> dimensions, String at) {
        if (dimensions.size() > MAX_DIMENSIONS) {
            throw invalid(at, "The collection " + at + " must not have a size greater than 30.");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < dimensions.size(); i++) {
            Dimension dimension = dimensions.get(i);
            checkName(dimension.name(), at + ".member." + (i + 1) + ".Name");
            checkText(dimension.value(), MAX_VALUE_LENGTH, at + ".member." + (i + 1) + ".Value");
            if (!names.add(dimension.name())) {
                throw invalid(
                        at,
                        "The collection " + at + " must not have two dimensions of the name " + dimension.name() + ".");
            }
        }
    }

    /// Of a namespace or a dimension.
    static void checkName(String name, String at) {
        checkText(name, MAX_NAME_LENGTH, at);
        if (name.startsWith(":")) {
            throw invalid(at, "The parameter " + at + " must not start with a colon: " + name + ".");
        }
    }

    private static void checkText(String text, int maxLength, String at) {
        if (text.isBlank()) {
            throw invalid(at, "The parameter " + at + " must contain at least one non-whitespace character.");
        }
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            throw invalid(at, "The parameter " + at + " must contain only ASCII characters.");
        }
        if (text.length() > maxLength) {
            throw invalid(
                    at,
                    "The parameter " + at + " has " + text.length() + " characters (expected: at most " + maxLength
                            + ").");
        }
    }

    private static void checkNumber(double value, String at) {
        if (!(Math.abs(value) <= MAX_MAGNITUDE)) {
            throw invalid(at, "The value " + value + " for parameter " + at + " is invalid.");
        }
    }

    private static void checkPositive(double value, String at) {
        if (value <= 0) {
            throw invalid(at, "The parameter " + at + " must be greater than 0.");
        }
    }

    private static FaultException exclusive(String one, String other) {
        return new FaultException(new Fault.InvalidCombination(
                "The parameters " + one + " and " + other + " are mutually exclusive and you have specified both."));
    }

    private static FaultException invalid(String parameter, String message) {
        return new FaultException(new Fault.InvalidParameter(parameter, message));
    }
}
