package dev.hinomi.alarms.mute;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.cron.CronExpression;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When windows begin and how long they are (CloudWatch API Reference, `Schedule` of alarm mute rules).
public sealed interface MuteSchedule {
    /// How long a window is.
    Duration length();

    /// The last beginning that is not after `at`; it may be left out when its window has ended.
    Optional<Instant> last(Instant at);

    /// The first beginning after `after`, if there is one.
    Optional<Instant> next(Instant after);

    /// Whether there are more windows than one.
    boolean recurring();

    /// `cron(minute hour day-of-month month day-of-week)`
    record Recurring(CronExpression cron, ZoneId zone, Duration length) implements MuteSchedule {
        @Override
        public Optional<Instant> last(Instant at) {
            return cron.last(at, zone, Math.toIntExact(length.toDays()) + 1);
        }

        @Override
        public Optional<Instant> next(Instant after) {
            return cron.next(after, zone);
        }

        @Override
        public boolean recurring() {
            return true;
        }
    }

    /// `at(yyyy-MM-ddThh:mm)`
    record Once(Instant start, Duration length) implements MuteSchedule {
        @Override
        public Optional<Instant> last(Instant at) {
            return Optional.of(start).filter(begin -> !begin.isAfter(at));
        }

        @Override
        public Optional<Instant> next(Instant after) {
            return Optional.of(start).filter(begin -> begin.isAfter(after));
        }

        @Override
        public boolean recurring() {
            return false;
        }
    }

    /// Reads a schedule.
    ///
    /// @throws FaultException for one that PutAlarmMuteRule refuses
    static MuteSchedule parse(MuteRule.ScheduleText text) {
        Duration length = Forms.duration(text.duration());
        ZoneId zone = Forms.zone(text.timezone());
        Matcher matcher = Forms.EXPRESSION.matcher(text.expression());
        if (!matcher.matches()) {
            throw Forms.invalid("Expression");
        }
        return matcher.group("cron") != null
                ? new Recurring(Forms.cron(matcher.group("cron")), zone, length)
                : new Once(Forms.time(matcher.group("at")).atZone(zone).toInstant(), length);
    }

    /// What the parts look like. AWS tells only that a part is not valid.
    final class Forms {
        private static final Pattern EXPRESSION = Pattern.compile("cron\\((?<cron>[^()]*)\\)|at\\((?<at>[^()]*)\\)");
        private static final Pattern DURATION = Pattern.compile("P(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+S)?)?");
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withResolverStyle(ResolverStyle.STRICT);
        private static final Duration SHORTEST = Duration.ofMinutes(1);
        private static final Duration LONGEST = Duration.ofDays(15);

        private Forms() {}

        private static Duration duration(String text) {
            try {
                Duration duration = DURATION.matcher(text).matches() ? Duration.parse(text) : Duration.ZERO;
                if (duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0) {
                    return duration;
                }
                throw invalid("Duration");
            } catch (DateTimeParseException e) {
                throw invalid("Duration", e);
            }
        }

        private static ZoneId zone(@Nullable String text) {
            try {
                return text == null ? ZoneOffset.UTC : ZoneId.of(text);
            } catch (DateTimeException e) {
                throw invalid("Timezone", e);
            }
        }

        private static CronExpression cron(String fields) {
            try {
                return CronExpression.unix(fields);
            } catch (IllegalArgumentException e) {
                throw invalid("Expression", e);
            }
        }

        private static LocalDateTime time(String text) {
            try {
                return LocalDateTime.parse(text, TIME);
            } catch (DateTimeParseException e) {
                throw invalid("Expression", e);
            }
        }

        private static FaultException invalid(String part) {
            return new FaultException(new Fault.InvalidParameter(part, "The " + part + " provided is not valid."));
        }

        private static FaultException invalid(String part, Exception cause) {
            return new FaultException(
                    new Fault.InvalidParameter(part, "The " + part + " provided is not valid."), cause);
        }
    }
}
