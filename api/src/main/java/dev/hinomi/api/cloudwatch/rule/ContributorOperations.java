package dev.hinomi.api.cloudwatch.rule;

import dev.hinomi.insights.contributor.InsightRules;
import dev.hinomi.wire.endpoint.OperationHandler;
import java.util.List;

/// Every operation of Contributor Insights that is served.
public final class ContributorOperations {
    private ContributorOperations() {}

    public static List<OperationHandler<?, ?>> of(InsightRules rules) {
        return List.of(
                new PutInsightRule(rules),
                new DescribeInsightRules(rules),
                new DeleteInsightRules(rules),
                new EnableInsightRules(rules),
                new DisableInsightRules(rules),
                new GetInsightRuleReport(rules));
    }
}
