package dev.hinomi.api.logs.index;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.aws.logs.DescribeFieldIndexesRequest;
import dev.hinomi.aws.logs.DescribeFieldIndexesResponse;
import dev.hinomi.aws.logs.FieldIndex;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.index.IndexPolicies;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.List;
import java.util.Optional;

/// Describes the fields that are indexed, in pages of 100. When a field occurred is not known, since no index is made.
public final class DescribeFieldIndexes
        implements OperationHandler<DescribeFieldIndexesRequest, DescribeFieldIndexesResponse> {
    private static final int PAGE = 100;

    private final IndexPolicies policies;

    public DescribeFieldIndexes(IndexPolicies policies) {
        this.policies = policies;
    }

    @Override
    public Operation<DescribeFieldIndexesRequest, DescribeFieldIndexesResponse> operation() {
        return Logs.DESCRIBE_FIELD_INDEXES;
    }

    @Override
    public DescribeFieldIndexesResponse handle(RequestContext context, DescribeFieldIndexesRequest input) {
        Scope scope = context.scope();
        List<String> groups = input.logGroupIdentifiers().stream()
                .map(identifier -> GroupReference.resolve(scope, identifier))
                .toList();
        PageToken tokens = new PageToken("DescribeFieldIndexes " + scope + groups);
        int from = Optional.ofNullable(input.nextToken())
                .map(tokens::place)
                .map(Integer::parseInt)
                .orElse(0);
        List<FieldIndex> all = policies.fieldIndexes(scope, groups).stream()
                .map(index -> IndexShapes.of(scope, index))
                .toList();
        int to = Math.min(all.size(), from + PAGE);
        return DescribeFieldIndexesResponse.builder()
                .fieldIndexes(all.subList(Math.min(from, to), to))
                .nextToken(to < all.size() ? tokens.issue(Integer.toString(to)) : null)
                .build();
    }
}
