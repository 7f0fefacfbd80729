package dev.hinomi.alarms.internal.engine;

import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.recent.RecentPoints.Watch;
import java.util.List;
import java.util.Optional;

/// How an alarm is evaluated: on one time series, or on several.
sealed interface AlarmEvaluation permits SeriesEvaluation, ContributorEvaluation {
    DatapointCondition condition();

    /// What it watches of the recent past; nothing when it is evaluated from the store.
    List<Watch> watches();

    /// Whether there is a data point in a period.
    boolean hasPoint(PeriodRange period);

    /// Evaluates the data in the ranges, which follow each other.
    ///
    /// @return nothing when all is as it was
    Optional<Outcome> evaluate(Known before, List<PeriodRange> ranges);
}
