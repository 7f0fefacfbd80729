package dev.hinomi.api.cloudwatch.rule;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.DescribeInsightRulesInput;
import dev.hinomi.aws.cloudwatch.DescribeInsightRulesOutput;
import dev.hinomi.insights.contributor.InsightRule;
import dev.hinomi.insights.contributor.InsightRules;
import dev.hinomi.logs.page.Page;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Optional;

/// Describes the rules of Contributor Insights.
public final class DescribeInsightRules
        implements OperationHandler<DescribeInsightRulesInput, DescribeInsightRulesOutput> {
    /// The API reference shows a structure; CloudWatch itself answers so.
    private static final String SCHEMA = "CloudWatchLogRule/1";

    private static final int PAGE = 500;

    private final InsightRules rules;

    public DescribeInsightRules(InsightRules rules) {
        this.rules = rules;
    }

    @Override
    public Operation<DescribeInsightRulesInput, DescribeInsightRulesOutput> operation() {
        return CloudWatch.DESCRIBE_INSIGHT_RULES;
    }

    @Override
    public DescribeInsightRulesOutput handle(RequestContext context, DescribeInsightRulesInput input) {
        int limit = input.maxResults() == null ? PAGE : input.maxResults();
        Page<InsightRule> page = rules.describe(context.scope(), Optional.ofNullable(input.nextToken()), limit);
        return new DescribeInsightRulesOutput(
                page.nextToken().orElse(null),
                page.items().stream().map(DescribeInsightRules::wire).toList());
    }

    private static dev.hinomi.aws.cloudwatch.InsightRule wire(InsightRule rule) {
        return new dev.hinomi.aws.cloudwatch.InsightRule(
                rule.name(),
                rule.isEnabled() ? PutInsightRule.ENABLED : PutInsightRule.DISABLED,
                SCHEMA,
                rule.definition(),
                false,
                rule.transformed());
    }
}
