package dev.hinomi.metrics.data;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.model.MetricId;
import java.util.List;

/// Finds the metrics that the first argument of `SEARCH` describes (CloudWatch User Guide, "CloudWatch search
/// expression syntax"). Statistic, period and labels are the caller's business.
public interface SeriesSearch {
    /// What a search finds at most.
    int LIMIT = 500;

    /// Checks the text of a search, such as `{AWS/EC2,InstanceId} MetricName="CPUUtilization"`.
    ///
    /// @throws dev.hinomi.kernel.FaultException with AWS's text, `Invalid SEARCH parameter: ...`, when it
    ///     is none
    void check(String text);

    /// The metrics found that had data points in the last two weeks, in no particular order.
    ///
    /// @throws dev.hinomi.kernel.FaultException as [#check]
    Found find(Scope scope, String text);

    /// The metrics that a search found.
    ///
    /// @param metrics at most [#LIMIT]
    /// @param truncated whether more were found
    record Found(List<MetricId> metrics, boolean truncated) {
        public Found {
            metrics = List.copyOf(metrics);
        }
    }
}
