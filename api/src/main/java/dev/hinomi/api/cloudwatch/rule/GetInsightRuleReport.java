package dev.hinomi.api.cloudwatch.rule;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.GetInsightRuleReportInput;
import dev.hinomi.aws.cloudwatch.GetInsightRuleReportOutput;
import dev.hinomi.aws.cloudwatch.InsightRuleContributor;
import dev.hinomi.aws.cloudwatch.InsightRuleContributorDatapoint;
import dev.hinomi.aws.cloudwatch.InsightRuleMetricDatapoint;
import dev.hinomi.insights.contributor.InsightRules;
import dev.hinomi.insights.contributor.ReportRequest;
import dev.hinomi.insights.contributor.RuleMetric;
import dev.hinomi.insights.contributor.RuleReport;
import dev.hinomi.insights.contributor.rule.RuleDefinition;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reports who contributed most.
public final class GetInsightRuleReport
        implements OperationHandler<GetInsightRuleReportInput, GetInsightRuleReportOutput> {
    private static final int CONTRIBUTORS = 10;

    private final InsightRules rules;

    public GetInsightRuleReport(InsightRules rules) {
        this.rules = rules;
    }

    @Override
    public Operation<GetInsightRuleReportInput, GetInsightRuleReportOutput> operation() {
        return CloudWatch.GET_INSIGHT_RULE_REPORT;
    }

    @Override
    public GetInsightRuleReportOutput handle(RequestContext context, GetInsightRuleReportInput input) {
        ReportRequest request = new ReportRequest(
                input.ruleName(),
                input.startTime(),
                input.endTime(),
                input.period(),
                input.maxContributorCount() == null ? CONTRIBUTORS : input.maxContributorCount(),
                input.metrics().stream()
                        .map(label -> RuleMetric.required(label, "Metrics"))
                        .toList(),
                order(input.orderBy()));
        RuleReport report = rules.report(context.scope(), request);
        return GetInsightRuleReportOutput.builder()
                .keyLabels(report.keyLabels())
                .aggregationStatistic(statistic(report.aggregation()))
                .aggregateValue(report.aggregate())
                .approximateUniqueCount(report.unique())
                .contributors(report.contributors().stream()
                        .map(GetInsightRuleReport::wire)
                        .toList())
                .metricDatapoints(
                        report.points().stream().map(GetInsightRuleReport::wire).toList())
                .build();
    }

    /// The API reference says COUNT and SUM; CloudWatch itself answers with the names of metrics.
    private static String statistic(RuleDefinition.Aggregation aggregation) {
        return switch (aggregation) {
            case COUNT -> RuleMetric.SAMPLE_COUNT.label();
            case SUM -> RuleMetric.SUM.label();
        };
    }

    private static ReportRequest.Order order(@Nullable String orderBy) {
        return switch (orderBy) {
            case null -> ReportRequest.Order.SUM;
            case "Sum" -> ReportRequest.Order.SUM;
            case "Maximum" -> ReportRequest.Order.MAXIMUM;
            default -> throw invalid("OrderBy", orderBy, "Sum or Maximum");
        };
    }

    private static FaultException invalid(String parameter, String value, String expected) {
        return new FaultException(
                new Fault.InvalidParameter(parameter, parameter + ": " + value + " (expected: " + expected + ")"));
    }

    private static InsightRuleContributor wire(RuleReport.Contributor contributor) {
        return new InsightRuleContributor(
                contributor.keys(),
                contributor.value(),
                contributor.values().stream()
                        .map(each -> new InsightRuleContributorDatapoint(each.start(), each.value()))
                        .toList());
    }

    private static InsightRuleMetricDatapoint wire(RuleReport.Point point) {
        Map<RuleMetric, Double> values = point.values();
        return InsightRuleMetricDatapoint.builder()
                .timestamp(point.start())
                .uniqueContributors(values.get(RuleMetric.UNIQUE_CONTRIBUTORS))
                .maxContributorValue(values.get(RuleMetric.MAX_CONTRIBUTOR_VALUE))
                .sampleCount(values.get(RuleMetric.SAMPLE_COUNT))
                .sum(values.get(RuleMetric.SUM))
                .minimum(values.get(RuleMetric.MINIMUM))
                .maximum(values.get(RuleMetric.MAXIMUM))
                .average(values.get(RuleMetric.AVERAGE))
                .build();
    }
}
