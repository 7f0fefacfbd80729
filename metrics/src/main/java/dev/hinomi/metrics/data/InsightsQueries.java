package dev.hinomi.metrics.data;

import dev.hinomi.kernel.Scope;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Runs the queries of Metrics Insights, `SELECT ...` (CloudWatch User Guide, "Metrics Insights query
/// components and syntax").
public interface InsightsQueries {
    /// Checks a query.
    ///
    /// @param sql begins with `SELECT`
    /// @throws dev.hinomi.kernel.FaultException with AWS's text, without `Error in expression 'id': `, which
    ///     the caller puts before it
    Form check(String sql);

    /// What a query finds.
    ///
    /// @param range whole minutes; within the last two weeks
    /// @throws dev.hinomi.kernel.FaultException as [#check]
    Answer run(Scope scope, String sql, PeriodRange range);

    /// What the text of a query tells.
    ///
    /// @param grouped whether it has a `GROUP BY`, and so may answer with any number of series
    /// @param ordered whether it has an `ORDER BY`
    record Form(boolean grouped, boolean ordered) {}

    /// What a query found.
    ///
    /// @param groups in the query's order; exactly one, without values, where it has no `GROUP BY`
    /// @param messages of the whole answer, such as `MaxQueryResultsExceeded`
    record Answer(List<Group> groups, List<DataMessage> messages) {
        public Answer {
            groups = List.copyOf(groups);
            messages = List.copyOf(messages);
        }
    }

    /// A series of the answer.
    ///
    /// @param values the value of each key of `GROUP BY`, in its order; `Other` where the metrics have none
    /// @param series labelled as AWS does, such as `1 - web eu`; with an empty label where there is no
    ///     `GROUP BY`
    record Group(SequencedMap<String, String> values, TimeSeries series) {
        public Group {
            values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        }
    }
}
