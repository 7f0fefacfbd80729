package dev.hinomi.api.cloudwatch.rule;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.DisableInsightRulesInput;
import dev.hinomi.aws.cloudwatch.DisableInsightRulesOutput;
import dev.hinomi.insights.contributor.InsightRules;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Stops rules of Contributor Insights.
public final class DisableInsightRules
        implements OperationHandler<DisableInsightRulesInput, DisableInsightRulesOutput> {
    private final InsightRules rules;

    public DisableInsightRules(InsightRules rules) {
        this.rules = rules;
    }

    @Override
    public Operation<DisableInsightRulesInput, DisableInsightRulesOutput> operation() {
        return CloudWatch.DISABLE_INSIGHT_RULES;
    }

    @Override
    public DisableInsightRulesOutput handle(RequestContext context, DisableInsightRulesInput input) {
        return new DisableInsightRulesOutput(
                RuleFailures.unknown(rules.enable(context.scope(), input.ruleNames(), false)));
    }
}
