package dev.hinomi.api.cloudwatch.rule;

import dev.hinomi.api.cloudwatch.tag.Tags;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.PutInsightRuleInput;
import dev.hinomi.aws.cloudwatch.PutInsightRuleOutput;
import dev.hinomi.insights.contributor.InsightRules;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes or changes a rule of Contributor Insights.
public final class PutInsightRule implements OperationHandler<PutInsightRuleInput, PutInsightRuleOutput> {
    static final String ENABLED = "ENABLED";
    static final String DISABLED = "DISABLED";

    private final InsightRules rules;

    public PutInsightRule(InsightRules rules) {
        this.rules = rules;
    }

    @Override
    public Operation<PutInsightRuleInput, PutInsightRuleOutput> operation() {
        return CloudWatch.PUT_INSIGHT_RULE;
    }

    @Override
    public PutInsightRuleOutput handle(RequestContext context, PutInsightRuleInput input) {
        rules.put(
                context.scope(),
                new InsightRules.NewRule(
                        input.ruleName(),
                        input.ruleDefinition(),
                        enabled(input.ruleState()),
                        Boolean.TRUE.equals(input.applyOnTransformedLogs()),
                        Tags.ofNew(input.tags())));
        return new PutInsightRuleOutput();
    }

    private static Optional<Boolean> enabled(@Nullable String state) {
        return switch (state) {
            case null -> Optional.empty();
            case ENABLED -> Optional.of(true);
            case DISABLED -> Optional.of(false);
            default ->
                throw new FaultException(new Fault.InvalidParameter(
                        "RuleState", "RuleState: " + state + " (expected: " + ENABLED + " or " + DISABLED + ")"));
        };
    }
}
