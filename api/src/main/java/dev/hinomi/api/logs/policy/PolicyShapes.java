package dev.hinomi.api.logs.policy;

import dev.hinomi.aws.logs.AccountPolicy;
import dev.hinomi.aws.logs.ResourcePolicy;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import org.jspecify.annotations.Nullable;

/// Policies as the wire has them.
final class PolicyShapes {
    private PolicyShapes() {}

    static ResourcePolicy of(Scope scope, dev.hinomi.logs.policy.ResourcePolicy policy) {
        return ResourcePolicy.builder()
                .policyName(policy.name().orElse(null))
                .policyDocument(policy.document())
                .lastUpdatedTime(policy.updated().toEpochMilli())
                .policyScope(policy.group().isPresent() ? "RESOURCE" : "ACCOUNT")
                .resourceArn(policy.group()
                        .map(group -> scope.arn("logs", "log-group:" + group).toString())
                        .orElse(null))
                .revisionId(policy.revision().orElse(null))
                .build();
    }

    static AccountPolicy of(Scope scope, dev.hinomi.logs.policy.AccountPolicy policy) {
        return AccountPolicy.builder()
                .policyName(policy.name())
                .policyDocument(policy.document())
                .lastUpdatedTime(policy.updated().toEpochMilli())
                .policyType(policy.type().name())
                .scope("ALL")
                .selectionCriteria(policy.selectionCriteria().orElse(null))
                .accountId(scope.account())
                .build();
    }

    /// A member that the model does not require and the operation does.
    static String require(String member, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new FaultException(new Fault.InvalidParameter(member, member + ": missing"));
        }
        return value;
    }
}
