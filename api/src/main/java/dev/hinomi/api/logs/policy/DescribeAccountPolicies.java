package dev.hinomi.api.logs.policy;

import dev.hinomi.api.logs.request.Refusals;
import dev.hinomi.aws.logs.AccountPolicy;
import dev.hinomi.aws.logs.DescribeAccountPoliciesRequest;
import dev.hinomi.aws.logs.DescribeAccountPoliciesResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.policy.AccountPolicies;
import dev.hinomi.logs.policy.AccountPolicyType;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.List;

/// Describes the account policies of a type, all on one page: there are few.
public final class DescribeAccountPolicies
        implements OperationHandler<DescribeAccountPoliciesRequest, DescribeAccountPoliciesResponse> {
    private final AccountPolicies policies;

    public DescribeAccountPolicies(AccountPolicies policies) {
        this.policies = policies;
    }

    @Override
    public Operation<DescribeAccountPoliciesRequest, DescribeAccountPoliciesResponse> operation() {
        return Logs.DESCRIBE_ACCOUNT_POLICIES;
    }

    @Override
    public DescribeAccountPoliciesResponse handle(RequestContext context, DescribeAccountPoliciesRequest input) {
        Scope scope = context.scope();
        Refusals.refuseIfSet(
                "accountIdentifiers",
                !input.accountIdentifiers().stream().allMatch(scope.account()::equals),
                "there are no linked accounts");
        if (input.nextToken() != null) {
            throw PageToken.invalid();
        }
        String name = input.policyName();
        List<AccountPolicy> found = policies.list(scope, AccountPolicyType.valueOf(input.policyType())).stream()
                .filter(policy -> name == null || policy.name().equals(name))
                .map(policy -> PolicyShapes.of(scope, policy))
                .toList();
        return DescribeAccountPoliciesResponse.builder().accountPolicies(found).build();
    }
}
