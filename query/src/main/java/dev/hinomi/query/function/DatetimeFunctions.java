package dev.hinomi.query.function;

import dev.hinomi.query.sql.Bins;
import dev.hinomi.query.sql.Sql;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.syntax.Interval;
import java.time.Instant;
import java.util.Map;

/// Functions of time (AWS document "Boolean, comparison, numeric, datetime, and other functions", "Datetime
/// functions" and "General functions"). Times are in UTC unless a time zone is named.
final class DatetimeFunctions {
    private DatetimeFunctions() {}

    static Map<String, FunctionSql> all() {
        return Map.ofEntries(
                Map.entry("bin", DatetimeFunctions::bin),
                Map.entry("datefloor", call -> known(call, Bins.floor(time(call), interval(call, 1)))),
                Map.entry("dateceil", call -> known(call, Bins.ceil(time(call), interval(call, 1)))),
                Map.entry("fromMillis", call -> new Value.Time(time(call))),
                Map.entry("toMillis", call -> new Value.Numeric(call.number(0))),
                Map.entry("now", call -> number(call.plan().moment().now().getEpochSecond())),
                Map.entry("queryStartTime", call -> millis(call.plan().moment().start())),
                Map.entry("queryEndTime", call -> millis(call.plan().moment().end())),
                Map.entry(
                        "queryTimeRange",
                        call -> number(call.plan().moment().end().toEpochMilli()
                                - call.plan().moment().start().toEpochMilli())),
                Map.entry("parseDate", DatetimeFunctions::parseDate),
                Map.entry("formatDate", DatetimeFunctions::formatDate),
                Map.entry("strftime", DatetimeFunctions::formatDate));
    }

    /// "The `bin` function always implicitly uses the `@timestamp` field" (AWS document "stats").
    private static Value bin(Call call) {
        Value timestamp = call.pipeline().bind(call.pipeline().name("@timestamp"));
        return timestamp instanceof Value.Time time
                ? new Value.Time(Bins.floorOfEvent(time.sql(), interval(call, 0)))
                : new Value.Time("NULL::BIGINT");
    }

    /// The time of the first argument: that of a time, or milliseconds since the epoch; missing before the year 0 and
    /// after 9999.
    private static String time(Call call) {
        if (call.value(0) instanceof Value.Time time) {
            return time.sql();
        }
        return call.pipeline().bind(Bins.known(call.number(0)));
    }

    private static Value known(Call call, String millis) {
        return new Value.Time(Bins.known(call.pipeline().bind(millis)));
    }

    private static Interval interval(Call call, int argument) {
        return call.interval(argument).orElseThrow();
    }

    private static Value millis(Instant instant) {
        return number(instant.toEpochMilli());
    }

    private static Value number(long number) {
        return new Value.Numeric(Sql.literal((double) number));
    }

    private static Value parseDate(Call call) {
        return new Value.Numeric("hinomi_parse_date(" + call.text(0) + ", " + call.text(1) + ", " + zone(call) + ")");
    }

    private static Value formatDate(Call call) {
        return new Value.Textual("hinomi_format_date(" + time(call) + ", " + call.text(1) + ", " + zone(call) + ")");
    }

    private static String zone(Call call) {
        if (call.size() < 3) {
            return "'UTC'";
        }
        return call.text(2);
    }
}
