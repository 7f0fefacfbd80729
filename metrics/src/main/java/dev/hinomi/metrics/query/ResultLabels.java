package dev.hinomi.metrics.query;

import dev.hinomi.metrics.data.TimeSeries;
import dev.hinomi.metrics.label.LabelContext;
import dev.hinomi.metrics.label.LabelTemplate;
import dev.hinomi.metrics.math.MathType;
import dev.hinomi.metrics.query.check.CheckedQuery;
import java.util.List;

/// The labels of results, from the label of the query and those that the series have by default.
final class ResultLabels {
    private final LabelContext context;

    ResultLabels(LabelContext context) {
        this.context = context;
    }

    /// Series of a query that can give several keep their own labels, behind the query's.
    List<TimeSeries> labelled(CheckedQuery query, List<TimeSeries> series) {
        String label = query.query().label();
        boolean several = query.plan().type() == MathType.ARRAY;
        boolean metric = query.plan() instanceof CheckedQuery.OfMetric;
        if (label == null || label.isEmpty()) {
            return several || metric
                    ? series
                    : series.stream().map(each -> each.labelled(query.id())).toList();
        }
        LabelTemplate template = new LabelTemplate(label);
        return series.stream()
                .map(each -> several || metric ? each : each.labelled(query.id()))
                .map(each -> each.labelled(
                        several && template.dynamic() == 0
                                ? label + " " + each.label()
                                : template.render(each, context)))
                .toList();
    }
}
