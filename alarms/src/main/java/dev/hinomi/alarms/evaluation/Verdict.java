package dev.hinomi.alarms.evaluation;

import dev.hinomi.alarms.model.AlarmState;
import java.util.List;

/// The result of an evaluation.
public sealed interface Verdict {
    /// What was evaluated, newest first: as many as the evaluation periods.
    List<EvaluatedPoint> points();

    /// The state stays as it is, whatever it is.
    record Keep(List<EvaluatedPoint> points) implements Verdict {
        public Keep {
            points = List.copyOf(points);
        }
    }

    /// The state is this.
    record Decided(AlarmState state, List<EvaluatedPoint> points) implements Verdict {
        public Decided {
            points = List.copyOf(points);
        }
    }

    /// The data points among them.
    default List<EvaluatedPoint.Real> real() {
        return points().stream()
                .filter(EvaluatedPoint.Real.class::isInstance)
                .map(EvaluatedPoint.Real.class::cast)
                .toList();
    }

    /// How many were missing.
    default int missing() {
        return points().size() - real().size();
    }
}
