package dev.hinomi.api.logs.policy;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.PutResourcePolicyRequest;
import dev.hinomi.aws.logs.PutResourcePolicyResponse;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.policy.ResourcePolicies;
import dev.hinomi.logs.policy.ResourcePolicy;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Optional;

/// Puts a resource policy of the account, or of a log group.
public final class PutResourcePolicy implements OperationHandler<PutResourcePolicyRequest, PutResourcePolicyResponse> {
    private final ResourcePolicies policies;

    public PutResourcePolicy(ResourcePolicies policies) {
        this.policies = policies;
    }

    @Override
    public Operation<PutResourcePolicyRequest, PutResourcePolicyResponse> operation() {
        return Logs.PUT_RESOURCE_POLICY;
    }

    @Override
    public PutResourcePolicyResponse handle(RequestContext context, PutResourcePolicyRequest input) {
        Scope scope = context.scope();
        String document = PolicyShapes.require("policyDocument", input.policyDocument());
        String resource = input.resourceArn();
        ResourcePolicy policy;
        if (resource == null) {
            policy = policies.put(scope, PolicyShapes.require("policyName", input.policyName()), document);
        } else {
            policy = policies.putOfGroup(
                    scope,
                    GroupReference.resolveArn(scope, "resourceArn", resource),
                    Optional.ofNullable(input.policyName()),
                    document,
                    Optional.ofNullable(input.expectedRevisionId()));
        }
        return new PutResourcePolicyResponse(
                PolicyShapes.of(scope, policy), policy.revision().orElse(null));
    }
}
