package dev.hinomi.api.logs.index;

import dev.hinomi.logs.Logs;
import dev.hinomi.logs.index.IndexPolicies;
import dev.hinomi.wire.endpoint.Handler;
import java.util.List;

/// The operations on field index policies.
public final class IndexOperations {
    private IndexOperations() {}

    public static List<Handler<?, ?>> of(Logs logs) {
        IndexPolicies policies = logs.administration().indexPolicies();
        return List.of(
                new PutIndexPolicy(policies),
                new DescribeIndexPolicies(policies),
                new DeleteIndexPolicy(policies),
                new DescribeFieldIndexes(policies));
    }
}
