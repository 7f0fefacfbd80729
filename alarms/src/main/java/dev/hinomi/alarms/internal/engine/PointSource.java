package dev.hinomi.alarms.internal.engine;

import dev.hinomi.alarms.evaluation.DataPoints;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.recent.RecentPoints.Watch;
import java.util.List;

/// Where the data points of an alarm come from.
public interface PointSource {
    /// The data points in the ranges, which follow each other.
    DataPoints read(List<PeriodRange> ranges);

    /// What it watches of the recent past.
    List<Watch> watches();
}
