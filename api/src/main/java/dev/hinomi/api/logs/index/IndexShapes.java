package dev.hinomi.api.logs.index;

import dev.hinomi.aws.logs.FieldIndex;
import dev.hinomi.aws.logs.IndexPolicy;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.index.IndexPolicies;

/// Index policies as the wire has them.
final class IndexShapes {
    private IndexShapes() {}

    static IndexPolicy of(Scope scope, String group, dev.hinomi.logs.index.IndexPolicy policy) {
        return IndexPolicy.builder()
                .logGroupIdentifier(scope.arn("logs", "log-group:" + group).toString())
                .lastUpdateTime(policy.updated().toEpochMilli())
                .policyDocument(policy.document())
                .policyName(policy.accountPolicy().orElse(null))
                .source(policy.accountPolicy().isPresent() ? "ACCOUNT" : "LOG_GROUP")
                .build();
    }

    static FieldIndex of(Scope scope, IndexPolicies.FieldIndex index) {
        return FieldIndex.builder()
                .logGroupIdentifier(
                        index.group().map(group -> group.arn(scope).toString()).orElse(null))
                .fieldIndexName(index.name())
                .type(index.type().name())
                .build();
    }
}
