package dev.hinomi.api.logs.index;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.PutIndexPolicyRequest;
import dev.hinomi.aws.logs.PutIndexPolicyResponse;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.index.IndexPolicies;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Puts the field index policy of a log group.
public final class PutIndexPolicy implements OperationHandler<PutIndexPolicyRequest, PutIndexPolicyResponse> {
    private final IndexPolicies policies;

    public PutIndexPolicy(IndexPolicies policies) {
        this.policies = policies;
    }

    @Override
    public Operation<PutIndexPolicyRequest, PutIndexPolicyResponse> operation() {
        return Logs.PUT_INDEX_POLICY;
    }

    @Override
    public PutIndexPolicyResponse handle(RequestContext context, PutIndexPolicyRequest input) {
        Scope scope = context.scope();
        String group = GroupReference.resolve(scope, input.logGroupIdentifier());
        return new PutIndexPolicyResponse(
                IndexShapes.of(scope, group, policies.put(scope, group, input.policyDocument())));
    }
}
