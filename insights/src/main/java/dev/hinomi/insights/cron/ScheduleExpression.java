package dev.hinomi.insights.cron;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.cron.CronExpression;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When something is to be done again and again (AWS document "Schedule expression reference" of scheduled queries).
public sealed interface ScheduleExpression {
    /// The first time after `after`, if there is one.
    ///
    /// @param base from which a rate counts
    Optional<Instant> next(Instant after, Instant base, ZoneId zone);

    /// `cron(minute hour day-of-month month day-of-week year)`
    record Cron(CronExpression expression) implements ScheduleExpression {
        @Override
        public Optional<Instant> next(Instant after, Instant base, ZoneId zone) {
            return expression.next(after, zone);
        }
    }

    /// `rate(5 minutes)`
    record Rate(Duration interval) implements ScheduleExpression {
        @Override
        public Optional<Instant> next(Instant after, Instant base, ZoneId zone) {
            long passed = Math.max(0, Duration.between(base, after).toMillis());
            return Optional.of(base.plusMillis((passed / interval.toMillis() + 1) * interval.toMillis()));
        }
    }

    /// Reads an expression, or throws a [Fault.InvalidParameter].
    static ScheduleExpression parse(String text) {
        Matcher matcher = Forms.FORM.matcher(text.strip());
        if (matcher.matches() && matcher.group("cron") != null) {
            return new Cron(cron(matcher.group("cron")));
        }
        if (matcher.matches() && Long.parseLong(matcher.group("count")) > 0) {
            return new Rate(Forms.unit(matcher.group("unit")).multipliedBy(Long.parseLong(matcher.group("count"))));
        }
        throw invalid(text + " (expected: cron(minute hour day-of-month month day-of-week year) or rate(5 minutes))");
    }

    private static CronExpression cron(String fields) {
        try {
            return CronExpression.withYear(fields);
        } catch (IllegalArgumentException e) {
            throw invalid(String.valueOf(e.getMessage()));
        }
    }

    private static FaultException invalid(String what) {
        return new FaultException(new Fault.InvalidParameter("scheduleExpression", "scheduleExpression: " + what));
    }

    /// What the expressions look like.
    final class Forms {
        private static final Pattern FORM =
                Pattern.compile("cron\\((?<cron>[^()]*)\\)|rate\\((?<count>\\d{1,6}) +(?<unit>minute|hour|day)s?\\)");

        private Forms() {}

        private static Duration unit(String name) {
            return switch (name) {
                case "minute" -> Duration.ofMinutes(1);
                case "hour" -> Duration.ofHours(1);
                default -> Duration.ofDays(1);
            };
        }
    }
}
