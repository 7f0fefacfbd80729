package dev.hinomi.alarms.composite;

import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.kernel.Arn;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Why a composite alarm was evaluated, in CloudWatch's words.
public sealed interface CompositeReason {
    /// The reason of the state that the evaluation came to.
    String of(AlarmState state);

    /// The alarm was made.
    record Created(Arn alarm) implements CompositeReason {
        @Override
        public String of(AlarmState state) {
            return alarm + " was created and its alarm rule evaluates to " + state;
        }
    }

    /// The alarm has another configuration.
    record Updated(Arn alarm) implements CompositeReason {
        @Override
        public String of(AlarmState state) {
            return alarm + " was updated and its new alarm rule evaluates to " + state;
        }
    }

    /// An alarm in its rule changed its state.
    record ChildChanged(Arn child, AlarmState childState, Instant at) implements CompositeReason {
        @Override
        public String of(AlarmState state) {
            return child + " transitioned to " + childState + " at " + date(at);
        }
    }

    /// Such as `Monday 14 September, 2026 11:18:52 UTC`.
    static String date(Instant instant) {
        return Dates.LONG.format(instant);
    }

    /// How dates look.
    final class Dates {
        private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern(
                        "EEEE dd MMMM, uuuu HH:mm:ss 'UTC'", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);

        private Dates() {}
    }
}
