package dev.hinomi.api.logs.policy;

import dev.hinomi.aws.logs.DeleteAccountPolicyRequest;
import dev.hinomi.aws.logs.DeleteAccountPolicyResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.logs.policy.AccountPolicies;
import dev.hinomi.logs.policy.AccountPolicyType;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Deletes an account policy.
public final class DeleteAccountPolicy
        implements OperationHandler<DeleteAccountPolicyRequest, DeleteAccountPolicyResponse> {
    private final AccountPolicies policies;

    public DeleteAccountPolicy(AccountPolicies policies) {
        this.policies = policies;
    }

    @Override
    public Operation<DeleteAccountPolicyRequest, DeleteAccountPolicyResponse> operation() {
        return Logs.DELETE_ACCOUNT_POLICY;
    }

    @Override
    public DeleteAccountPolicyResponse handle(RequestContext context, DeleteAccountPolicyRequest input) {
        policies.delete(context.scope(), AccountPolicyType.valueOf(input.policyType()), input.policyName());
        return new DeleteAccountPolicyResponse();
    }
}
