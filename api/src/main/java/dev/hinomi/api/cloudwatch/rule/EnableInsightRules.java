package dev.hinomi.api.cloudwatch.rule;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.EnableInsightRulesInput;
import dev.hinomi.aws.cloudwatch.EnableInsightRulesOutput;
import dev.hinomi.insights.contributor.InsightRules;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Lets rules of Contributor Insights count again.
public final class EnableInsightRules implements OperationHandler<EnableInsightRulesInput, EnableInsightRulesOutput> {
    private final InsightRules rules;

    public EnableInsightRules(InsightRules rules) {
        this.rules = rules;
    }

    @Override
    public Operation<EnableInsightRulesInput, EnableInsightRulesOutput> operation() {
        return CloudWatch.ENABLE_INSIGHT_RULES;
    }

    @Override
    public EnableInsightRulesOutput handle(RequestContext context, EnableInsightRulesInput input) {
        return new EnableInsightRulesOutput(
                RuleFailures.unknown(rules.enable(context.scope(), input.ruleNames(), true)));
    }
}
