package dev.hinomi.api.logs.index;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.aws.logs.DeleteIndexPolicyRequest;
import dev.hinomi.aws.logs.DeleteIndexPolicyResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.index.IndexPolicies;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Deletes the field index policy of a log group.
public final class DeleteIndexPolicy implements OperationHandler<DeleteIndexPolicyRequest, DeleteIndexPolicyResponse> {
    private final IndexPolicies policies;

    public DeleteIndexPolicy(IndexPolicies policies) {
        this.policies = policies;
    }

    @Override
    public Operation<DeleteIndexPolicyRequest, DeleteIndexPolicyResponse> operation() {
        return Logs.DELETE_INDEX_POLICY;
    }

    @Override
    public DeleteIndexPolicyResponse handle(RequestContext context, DeleteIndexPolicyRequest input) {
        Scope scope = context.scope();
        policies.delete(scope, GroupReference.resolve(scope, input.logGroupIdentifier()));
        return new DeleteIndexPolicyResponse();
    }
}
