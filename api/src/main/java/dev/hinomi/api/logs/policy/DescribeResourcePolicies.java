package dev.hinomi.api.logs.policy;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.aws.logs.DescribeResourcePoliciesRequest;
import dev.hinomi.aws.logs.DescribeResourcePoliciesResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.page.Page;
import dev.hinomi.logs.policy.ResourcePolicies;
import dev.hinomi.logs.policy.ResourcePolicy;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Describes the resource policies of the account, or those of log groups.
public final class DescribeResourcePolicies
        implements OperationHandler<DescribeResourcePoliciesRequest, DescribeResourcePoliciesResponse> {
    private static final int DEFAULT_LIMIT = 50;

    private final ResourcePolicies policies;

    public DescribeResourcePolicies(ResourcePolicies policies) {
        this.policies = policies;
    }

    @Override
    public Operation<DescribeResourcePoliciesRequest, DescribeResourcePoliciesResponse> operation() {
        return Logs.DESCRIBE_RESOURCE_POLICIES;
    }

    @Override
    public DescribeResourcePoliciesResponse handle(RequestContext context, DescribeResourcePoliciesRequest input) {
        Scope scope = context.scope();
        Page<ResourcePolicy> page = page(scope, input);
        return DescribeResourcePoliciesResponse.builder()
                .resourcePolicies(page.items().stream()
                        .map(policy -> PolicyShapes.of(scope, policy))
                        .toList())
                .nextToken(page.nextToken().orElse(null))
                .build();
    }

    private Page<ResourcePolicy> page(Scope scope, DescribeResourcePoliciesRequest input) {
        String resource = input.resourceArn();
        if (resource != null) {
            String group = GroupReference.resolveArn(scope, "resourceArn", resource);
            return new Page<>(policies.ofGroup(scope, group).map(List::of).orElse(List.of()), Optional.empty());
        }
        Optional<String> token = Optional.ofNullable(input.nextToken());
        int limit = Objects.requireNonNullElse(input.limit(), DEFAULT_LIMIT);
        return "RESOURCE".equals(input.policyScope())
                ? policies.ofGroups(scope, token, limit)
                : policies.ofAccount(scope, token, limit);
    }
}
