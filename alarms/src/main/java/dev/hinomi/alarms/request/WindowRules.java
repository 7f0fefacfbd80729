package dev.hinomi.alarms.request;

import dev.hinomi.alarms.model.WallClock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How long the periods of an alarm may be, and how many of them it may look at.
final class WindowRules {
    private static final Set<Integer> HIGH_RESOLUTION = Set.of(10, 20, 30);
    private static final List<Integer> CALENDAR = List.of(60, 300, 3600, 86400, 604800);
    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;
    private static final int STEP_OF_OFFSET = 300;

    private WindowRules() {}

    static void checkPeriod(int period) {
        if (!HIGH_RESOLUTION.contains(period) && (period < 60 || period % 60 != 0)) {
            throw Refusal.invalid("Period", "Period must be 10, 20, 30 or a multiple of 60");
        }
    }

    static void checkWindow(int period, int periods) {
        checkPeriod(period);
        if (periods < 1) {
            throw Refusal.invalid(
                    "EvaluationPeriods", "The parameter EvaluationPeriods must be greater than or equal to 1.");
        }
        long window = (long) period * periods;
        if (period < HOUR && window > DAY) {
            throw Refusal.invalid(
                    "EvaluationPeriods",
                    "Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be <= 86400) for"
                            + " alarms using period < 3600");
        }
        if (window > 7L * DAY) {
            throw Refusal.invalid(
                    "EvaluationPeriods",
                    "Metrics cannot be checked across more than a week (EvaluationPeriods * Period must be <= 604800)"
                            + " for alarms using period >= 3600");
        }
    }

    /// The text of AWS for these is not published (CloudWatch User Guide, "Alarm evaluation window").
    static void checkWallClock(@Nullable WallClock window, int period) {
        if (window == null) {
            return;
        }
        if (!CALENDAR.contains(period)) {
            throw Refusal.invalid("Period", "Period must be one of " + CALENDAR + " when WallClockWindow is specified");
        }
        String zone = window.timeZone();
        if (zone != null && !usable(zone)) {
            throw Refusal.invalid(
                    "Timezone",
                    "Timezone: " + zone + " (expected: a name such as Europe/Paris, or an offset such as +05:30 in"
                            + " steps of 5 minutes)");
        }
    }

    private static boolean usable(String zone) {
        try {
            return !(ZoneId.of(zone).normalized() instanceof ZoneOffset offset)
                    || offset.getTotalSeconds() % STEP_OF_OFFSET == 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
