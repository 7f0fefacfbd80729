package dev.hinomi.metrics;

import dev.hinomi.kernel.Fault;
import dev.hinomi.metrics.Refusals.Path;
import dev.hinomi.metrics.model.Dimension;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What PutMetricData accepts (CloudWatch API Reference, `PutMetricData` and `MetricDatum`), with AWS's texts for what
/// it refuses where they are known.
///
/// One rule of AWS is left out: namespaces that begin with `AWS/` are open to everybody here, because nothing else
/// publishes the metrics of the services that an operations guide watches.
final class DatumRules {
    private static final int MAX_DATA = 1000;
    private static final int MAX_DIMENSIONS = 30;
    private static final int MAX_NAME_LENGTH = 255;
    private static final int MAX_VALUE_LENGTH = 1024;
    private static final double MAX_MAGNITUDE = Math.pow(2, 360);
    private static final Duration PAST = Duration.ofDays(14);
    private static final Duration FUTURE = Duration.ofHours(2);

    private final Instant oldest;
    private final Instant newest;
    private final Refusals refusals = new Refusals();

    private DatumRules(Instant now) {
        this.oldest = now.minus(PAST);
        this.newest = now.plus(FUTURE);
    }

    /// Checks a request that arrives now.
    ///
    /// @throws dev.hinomi.kernel.FaultException for what is refused
    static void check(String namespace, List<Datum> data, Instant now) {
        DatumRules rules = new DatumRules(now);
        rules.checkName(namespace, Path.of("Namespace"));
        rules.refusals.throwAny();
        Path all = Path.of("MetricData");
        if (data.isEmpty()) {
            rules.refusals.value(all, "At least one MetricDatum object must be present in the request.");
        }
        rules.checkSize(data, MAX_DATA, all);
        rules.refusals.throwAny();
        for (int i = 0; i < data.size(); i++) {
            rules.check(data.get(i), all.member(i));
        }
        rules.refusals.throwAny();
    }

    /// What is wrong with a datum that stands in no request.
    static Optional<Fault> refusal(String namespace, Datum datum, Instant now) {
        DatumRules rules = new DatumRules(now);
        rules.checkName(namespace, Path.of("Namespace"));
        rules.check(datum, Path.ROOT);
        return rules.refusals.found();
    }

    private void check(Datum datum, Path at) {
        checkDimensions(datum.dimensions(), at.child("Dimensions"));
        checkText(datum.metricName(), MAX_NAME_LENGTH, at.child("MetricName"));
        checkTime(datum, at.child("Timestamp"));
        Integer resolution = datum.storageResolution();
        if (resolution != null && resolution != 1 && resolution != 60) {
            Path where = at.child("StorageResolution");
            refusals.value(where, "The parameter " + where + " must be a value in the set [ 1, 60 ].");
        }
        checkOneKind(datum, at);
        Double value = datum.value();
        if (value != null) {
            checkNumber(value, at.child("Value"));
        }
        checkValues(datum, at);
        Datum.StatisticSet set = datum.statisticValues();
        if (set != null) {
            checkSet(set, at.child("StatisticValues"));
        }
    }

    /// Values beside a statistic set are accepted, and the set counts: AWS does so, too.
    private void checkOneKind(Datum datum, Path at) {
        boolean value = datum.value() != null;
        boolean values = !datum.values().isEmpty();
        boolean set = datum.statisticValues() != null;
        if (!value && !values && !set) {
            refusals.combination("At least one of the parameters must be specified.");
        }
        if (value && values) {
            checkExclusive(at.child("Value"), at.child("Values"));
        }
        if (value && set) {
            checkExclusive(at.child("Value"), at.child("StatisticValues"));
        }
        if (!values && !datum.counts().isEmpty()) {
            refusals.combination("The parameter values must appears when the counts parameter is specified.");
        }
    }

    private void checkExclusive(Path one, Path other) {
        refusals.combination(
                "The parameters " + one + " and " + other + " are mutually exclusive and you have specified both.");
    }

    private void checkValues(Datum datum, Path at) {
        List<Double> values = datum.values();
        List<Double> counts = datum.counts();
        checkSize(values, Datum.MAX_VALUES, at.child("Values"));
        if (!counts.isEmpty() && !values.isEmpty() && counts.size() != values.size()) {
            refusals.value(
                    at.child("Counts"),
                    "The parameters " + at.child("Values") + " and " + at.child("Counts")
                            + " must be of the same size.");
        }
        for (int i = 0; i < values.size(); i++) {
            checkNumber(values.get(i), at.child("Values").member(i));
        }
        for (int i = 0; i < counts.size(); i++) {
            if (!(counts.get(i) >= 0)) {
                refuseNumber(counts.get(i), at.child("Counts").member(i));
            } else {
                checkNumber(counts.get(i), at.child("Counts").member(i));
            }
        }
    }

    private void checkSet(Datum.StatisticSet set, Path at) {
        checkNumber(set.maximum(), at.child("Maximum"));
        checkNumber(set.minimum(), at.child("Minimum"));
        Path samples = at.child("SampleCount");
        checkNumber(set.sampleCount(), samples);
        checkNumber(set.sum(), at.child("Sum"));
        if (set.maximum() < set.minimum()) {
            refusals.value(
                    at.child("Maximum"),
                    "The parameter " + at.child("Maximum") + " must be greater than " + at.child("Minimum") + ".");
        }
        if (set.sampleCount() < 0) {
            refusals.value(samples, "The parameter " + samples + " must be greater than 0.");
        } else if (set.sampleCount() == 0) {
            refusals.value(samples, "The parameter " + samples + " must not equal 0.");
        }
    }

    private void checkTime(Datum datum, Path at) {
        Instant time = datum.timestamp();
        if (time != null && (time.isBefore(oldest) || time.isAfter(newest))) {
            refusals.value(at, "The parameter " + at + " must specify a time within the past two weeks.");
        }
    }

    private void checkDimensions(List<Dimension> dimensions, Path at) {
        checkSize(dimensions, MAX_DIMENSIONS, at);
        for (int i = 0; i < dimensions.size(); i++) {
            Dimension dimension = dimensions.get(i);
            checkName(dimension.name(), at.member(i).child("Name"));
            checkText(dimension.value(), MAX_VALUE_LENGTH, at.member(i).child("Value"));
            for (int j = 0; j < Math.min(i, MAX_DIMENSIONS); j++) {
                if (dimensions.get(j).name().equals(dimension.name())) {
                    refusals.value(at, "No Metric may specify the same dimension twice.");
                }
            }
        }
    }

    private void checkSize(List<?> collection, int most, Path at) {
        if (collection.size() > most) {
            refusals.value(at, "The collection " + at + " must not have a size greater than " + most + ".");
        }
    }

    /// Of a namespace or a dimension.
    private void checkName(String name, Path at) {
        checkText(name, MAX_NAME_LENGTH, at);
        if (name.startsWith(":")) {
            refusals.value(
                    at, "The value " + name + " for parameter " + at + " is not matching the expected pattern [^:].*.");
        }
    }

    private void checkText(String text, int maxLength, Path at) {
        boolean ascii = true;
        boolean control = false;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            ascii &= c < 0x80;
            control |= c < ' ' || c == 0x7F;
            blank &= c <= ' ';
        }
        if (!ascii) {
            refusals.value(at, "The value for parameter " + at + " contains non-ASCII characters.");
        }
        if (text.length() > maxLength) {
            refusals.value(at, "The parameter " + at + " must be shorter than " + (maxLength + 1) + " characters.");
        }
        if (blank) {
            refusals.value(at, "The parameter " + at + " must contain at least one non-whitespace character.");
        } else if (control) {
            refusals.value(at, "The value for parameter " + at + " contains control characters.");
        }
    }

    private void checkNumber(double value, Path at) {
        if (!(Math.abs(value) <= MAX_MAGNITUDE)) {
            refuseNumber(value, at);
        }
    }

    private void refuseNumber(double value, Path at) {
        String text = NumberFormat.getInstance(Locale.US).format(value);
        refusals.value(at, "The value " + text + " for parameter " + at + " is invalid.");
    }
}
