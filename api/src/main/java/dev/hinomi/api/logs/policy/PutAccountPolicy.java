package dev.hinomi.api.logs.policy;

import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.PutAccountPolicyRequest;
import dev.hinomi.aws.logs.PutAccountPolicyResponse;
import dev.hinomi.logs.policy.AccountPolicies;
import dev.hinomi.logs.policy.AccountPolicyType;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Optional;

/// Puts a policy for all log groups of the account, or for those that it selects.
public final class PutAccountPolicy implements OperationHandler<PutAccountPolicyRequest, PutAccountPolicyResponse> {
    private final AccountPolicies policies;

    public PutAccountPolicy(AccountPolicies policies) {
        this.policies = policies;
    }

    @Override
    public Operation<PutAccountPolicyRequest, PutAccountPolicyResponse> operation() {
        return Logs.PUT_ACCOUNT_POLICY;
    }

    @Override
    public PutAccountPolicyResponse handle(RequestContext context, PutAccountPolicyRequest input) {
        return new PutAccountPolicyResponse(PolicyShapes.of(
                context.scope(),
                policies.put(
                        context.scope(),
                        AccountPolicyType.valueOf(input.policyType()),
                        input.policyName(),
                        input.policyDocument(),
                        Optional.ofNullable(input.selectionCriteria()))));
    }
}
