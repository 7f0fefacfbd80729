package dev.hinomi.metrics.label;

import dev.hinomi.metrics.data.TimeSeries;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A dynamic part that the data points tell. Numbers are as short as they can be, times are as in `1-22 13:05`,
/// spans are whole seconds; AWS documents none of it but one example. Nothing where there is no data point.
enum PointToken {
    AVG,
    MIN,
    MAX,
    SUM,
    DATAPOINT_COUNT,
    FIRST,
    LAST,
    FIRST_LAST_RANGE,
    MIN_MAX_RANGE,
    FIRST_TIME,
    LAST_TIME,
    MIN_TIME,
    MAX_TIME,
    FIRST_TIME_RELATIVE,
    LAST_TIME_RELATIVE,
    MIN_TIME_RELATIVE,
    MAX_TIME_RELATIVE,
    FIRST_LAST_TIME_RANGE,
    MIN_MAX_TIME_RANGE;

    private static final Map<String, PointToken> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(PointToken::name, Function.identity()));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M-dd HH:mm", Locale.ROOT);

    static Optional<PointToken> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    String render(TimeSeries series, LabelContext context) {
        if (series.isEmpty()) {
            return this == DATAPOINT_COUNT ? "0" : "";
        }
        int first = 0;
        int last = series.size() - 1;
        int lowest = extreme(series, 1);
        int highest = extreme(series, -1);
        return switch (this) {
            case AVG -> number(series.values().sum() / series.size());
            case SUM -> number(series.values().sum());
            case DATAPOINT_COUNT -> Integer.toString(series.size());
            case MIN -> number(series.value(lowest));
            case MAX -> number(series.value(highest));
            case FIRST -> number(series.value(first));
            case LAST -> number(series.value(last));
            case FIRST_LAST_RANGE -> number(series.value(last) - series.value(first));
            case MIN_MAX_RANGE -> number(series.value(highest) - series.value(lowest));
            case FIRST_TIME -> time(series, first, context);
            case LAST_TIME -> time(series, last, context);
            case MIN_TIME -> time(series, lowest, context);
            case MAX_TIME -> time(series, highest, context);
            case FIRST_TIME_RELATIVE -> ago(series, first, context);
            case LAST_TIME_RELATIVE -> ago(series, last, context);
            case MIN_TIME_RELATIVE -> ago(series, lowest, context);
            case MAX_TIME_RELATIVE -> ago(series, highest, context);
            case FIRST_LAST_TIME_RANGE -> span(series.time(first), series.time(last));
            case MIN_MAX_TIME_RANGE -> span(series.time(lowest), series.time(highest));
        };
    }

    /// The place of the lowest value, or of the highest with a sign of -1; of the oldest of equals.
    private static int extreme(TimeSeries series, int sign) {
        int place = 0;
        for (int i = 1; i < series.size(); i++) {
            if (sign * series.value(i) < sign * series.value(place)) {
                place = i;
            }
        }
        return place;
    }

    private static String number(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String time(TimeSeries series, int place, LabelContext context) {
        OffsetDateTime time = Instant.ofEpochSecond(series.time(place)).atOffset(context.zone());
        return TIME.format(time);
    }

    private static String ago(TimeSeries series, int place, LabelContext context) {
        return span(series.time(place), context.now().getEpochSecond());
    }

    private static String span(long from, long to) {
        return Math.abs(to - from) + "s";
    }
}
