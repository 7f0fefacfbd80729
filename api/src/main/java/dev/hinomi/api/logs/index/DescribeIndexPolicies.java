package dev.hinomi.api.logs.index;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.aws.logs.DescribeIndexPoliciesRequest;
import dev.hinomi.aws.logs.DescribeIndexPoliciesResponse;
import dev.hinomi.aws.logs.IndexPolicy;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.index.IndexPolicies;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.List;

/// Describes the field index policy that applies to a log group: its own, or one of the account.
public final class DescribeIndexPolicies
        implements OperationHandler<DescribeIndexPoliciesRequest, DescribeIndexPoliciesResponse> {
    private final IndexPolicies policies;

    public DescribeIndexPolicies(IndexPolicies policies) {
        this.policies = policies;
    }

    @Override
    public Operation<DescribeIndexPoliciesRequest, DescribeIndexPoliciesResponse> operation() {
        return Logs.DESCRIBE_INDEX_POLICIES;
    }

    @Override
    public DescribeIndexPoliciesResponse handle(RequestContext context, DescribeIndexPoliciesRequest input) {
        if (input.nextToken() != null) {
            throw PageToken.invalid();
        }
        Scope scope = context.scope();
        String group = GroupReference.resolve(scope, input.logGroupIdentifiers().getFirst());
        List<IndexPolicy> found = policies.effective(scope, group)
                .map(policy -> List.of(IndexShapes.of(scope, group, policy)))
                .orElse(List.of());
        return DescribeIndexPoliciesResponse.builder().indexPolicies(found).build();
    }
}
