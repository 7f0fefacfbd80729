package dev.hinomi.api.cloudwatch.rule;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.DeleteInsightRulesInput;
import dev.hinomi.aws.cloudwatch.DeleteInsightRulesOutput;
import dev.hinomi.insights.contributor.InsightRules;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Deletes rules of Contributor Insights.
public final class DeleteInsightRules implements OperationHandler<DeleteInsightRulesInput, DeleteInsightRulesOutput> {
    private final InsightRules rules;

    public DeleteInsightRules(InsightRules rules) {
        this.rules = rules;
    }

    @Override
    public Operation<DeleteInsightRulesInput, DeleteInsightRulesOutput> operation() {
        return CloudWatch.DELETE_INSIGHT_RULES;
    }

    @Override
    public DeleteInsightRulesOutput handle(RequestContext context, DeleteInsightRulesInput input) {
        return new DeleteInsightRulesOutput(RuleFailures.unknown(rules.delete(context.scope(), input.ruleNames())));
    }
}
