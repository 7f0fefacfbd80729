package dev.hinomi.metrics.math.function;

import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.TimeSeries;
import java.util.List;

/// What functions can ask of the query that they are evaluated for.
public interface Surroundings {
    /// The query's id.
    String id();

    /// The periods of the whole evaluation at a length.
    PeriodRange range(int period);

    /// The length of periods where no series tells, in seconds.
    int period();

    /// The statistics among all queries, in their order.
    ///
    /// @param idPart only of queries whose id contains this
    List<TimeSeries> metrics(String idPart);

    /// What a search finds.
    List<TimeSeries> search(String text, String statistic, int period);

    /// A metric of a rule of Contributor Insights.
    TimeSeries report(String rule, String metric);

    /// The lower and the upper border of what the result of another query is expected to be.
    List<TimeSeries> band(String of, double deviations);

    /// To be told when a data point was left out because its value is no number.
    void dropped();
}
