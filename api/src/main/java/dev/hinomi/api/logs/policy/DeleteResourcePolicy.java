package dev.hinomi.api.logs.policy;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.aws.logs.DeleteResourcePolicyRequest;
import dev.hinomi.aws.logs.DeleteResourcePolicyResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.policy.ResourcePolicies;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Optional;

/// Deletes a resource policy of the account, or of a log group.
public final class DeleteResourcePolicy
        implements OperationHandler<DeleteResourcePolicyRequest, DeleteResourcePolicyResponse> {
    private final ResourcePolicies policies;

    public DeleteResourcePolicy(ResourcePolicies policies) {
        this.policies = policies;
    }

    @Override
    public Operation<DeleteResourcePolicyRequest, DeleteResourcePolicyResponse> operation() {
        return Logs.DELETE_RESOURCE_POLICY;
    }

    @Override
    public DeleteResourcePolicyResponse handle(RequestContext context, DeleteResourcePolicyRequest input) {
        Scope scope = context.scope();
        String resource = input.resourceArn();
        if (resource == null) {
            policies.delete(scope, PolicyShapes.require("policyName", input.policyName()));
        } else {
            policies.deleteOfGroup(
                    scope,
                    GroupReference.resolveArn(scope, "resourceArn", resource),
                    Optional.ofNullable(input.expectedRevisionId()));
        }
        return new DeleteResourcePolicyResponse();
    }
}
