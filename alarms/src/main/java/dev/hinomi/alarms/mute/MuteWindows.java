package dev.hinomi.alarms.mute;

import dev.hinomi.kernel.TimeRange;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The windows of a rule: those of its schedule, within its bounds.
///
/// @param start no window begins before; null without such a bound
/// @param expire every window has ended then; null without such a bound
public record MuteWindows(
        MuteSchedule schedule,
        @Nullable Instant start,
        @Nullable Instant expire) {
    /// The window that is open at `now`.
    public Optional<TimeRange> at(Instant now) {
        return schedule.last(now)
                .filter(begin -> start == null || !begin.isBefore(start))
                .map(begin -> new TimeRange(begin, end(begin)))
                .filter(window -> now.isBefore(window.end()));
    }

    /// When the first window after `now` begins, if there is one.
    public Optional<Instant> nextStart(Instant now) {
        Instant after = start != null && start.isAfter(now) ? start.minusNanos(1) : now;
        return schedule.next(after).filter(begin -> expire == null || begin.isBefore(expire));
    }

    private Instant end(Instant begin) {
        Instant end = begin.plus(schedule.length());
        if (expire == null || end.isBefore(expire)) {
            return end;
        }
        return expire.isBefore(begin) ? begin : expire;
    }
}
