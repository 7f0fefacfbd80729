package dev.hinomi.dashboards.widget;

import dev.hinomi.dashboards.schema.Schema;
import dev.hinomi.metrics.data.PeriodRules;
import dev.hinomi.metrics.statistics.Statistic;
import java.util.regex.Pattern;

/// Properties that several kinds of widgets have.
final class Shared {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*");

    static final Schema STATISTIC = Schema.text()
            .where(text -> Statistic.parse(text).isPresent(), "Should be a statistic such as Average or p99");

    static final Schema PERIOD = Schema.integer()
            .from(1)
            .where(
                    // What is below 1 has been told.
                    seconds -> seconds < 1 || PeriodRules.valid(seconds),
                    "Should be 1, 5, 10, 20, 30 or a multiple of 60");

    /// The start or end of a range.
    static final Schema TIME_BOUND = Schema.text()
            .where(
                    text -> TIME.matcher(text).matches()
                            || TimeBound.RELATIVE.matcher(text).matches(),
                    "Should be a relative time such as -PT8H, or one in ISO 8601 such as 2018-12-17T06:00:00.000Z");

    static final Schema COLOR = Schema.text("^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$");

    static final Schema LEGEND = Schema.object().optional("position", Schema.oneOf("right", "bottom", "hidden"));

    static final Schema TIME_ZONE = Schema.text("^[+-][0-9]{4}$");

    static final Schema Y_AXIS_SIDE = Schema.oneOf("left", "right");

    private static final Schema Y_AXIS_RANGE = Schema.object()
            .optional("min", Schema.number())
            .optional("max", Schema.number())
            .optional("label", Schema.text())
            .optional("showUnits", Schema.bool());

    static final Schema Y_AXIS = Schema.object().optional("left", Y_AXIS_RANGE).optional("right", Y_AXIS_RANGE);

    private Shared() {}
}
