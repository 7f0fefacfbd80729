package dev.hinomi.alarms.internal.engine;

import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.EvaluationState;
import dev.hinomi.records.Document;
import org.jspecify.annotations.Nullable;

/// What is known of a stored alarm.
///
/// @param evaluation what is special about its evaluations; null when nothing is
record Known(long version, AlarmState state, @Nullable EvaluationState evaluation) {
    static Known of(Document<Alarm> document) {
        AlarmStatus status = document.value().status();
        return new Known(document.version(), status.state(), status.evaluation());
    }

    boolean warming() {
        return evaluation == EvaluationState.IN_WARM_UP;
    }
}
