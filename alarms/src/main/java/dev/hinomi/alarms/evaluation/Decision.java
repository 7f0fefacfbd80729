package dev.hinomi.alarms.evaluation;

import dev.hinomi.alarms.model.AlarmState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What decided an evaluation. With M out of N data points to alarm:
public enum Decision {
    /// At least M breach.
    ENOUGH_BREACH(AlarmState.ALARM),
    /// So many do not breach that M of N cannot.
    TOO_FEW_CAN_BREACH(AlarmState.OK),
    /// Neither, and a percentile is of too few observations to count.
    LOW_SAMPLES(null),
    /// Those that breach and those that are missing, which are treated as breaching, are at least M.
    MISSING_BREACH(AlarmState.ALARM),
    /// They are fewer than M, though missing ones are treated as breaching.
    MISSING_TOO_FEW(AlarmState.OK),
    /// Fewer than M breach; missing ones are treated as not breaching.
    MISSING_GOOD(AlarmState.OK),
    /// Missing ones count for nothing, and one that does not breach shows that all is well.
    ONE_GOOD(AlarmState.OK),
    /// Missing ones are ignored, and there is none that does not breach.
    MISSING_IGNORED(null),
    /// All that there are breach, and the oldest is so old that M would be there if something was well again.
    OLD_BREACH(AlarmState.ALARM),
    /// All that there are breach, but they are too few and too new.
    NEW_BREACH(AlarmState.INSUFFICIENT_DATA),
    /// There are none.
    NO_DATA(AlarmState.INSUFFICIENT_DATA);

    private final @Nullable AlarmState state;

    Decision(@Nullable AlarmState state) {
        this.state = state;
    }

    /// The state that follows; none when the alarm keeps the one that it has.
    public Optional<AlarmState> state() {
        return Optional.ofNullable(state);
    }
}
