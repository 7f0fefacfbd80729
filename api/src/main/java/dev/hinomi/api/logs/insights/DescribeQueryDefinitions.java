package dev.hinomi.api.logs.insights;

import dev.hinomi.aws.logs.DescribeQueryDefinitionsRequest;
import dev.hinomi.aws.logs.DescribeQueryDefinitionsResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.QueryDefinition;
import dev.hinomi.aws.logs.QueryParameter;
import dev.hinomi.insights.definition.QueryDefinitions;
import dev.hinomi.logs.page.Page;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Describes saved queries, by name.
public final class DescribeQueryDefinitions
        implements OperationHandler<DescribeQueryDefinitionsRequest, DescribeQueryDefinitionsResponse> {
    private static final int DEFAULT_LIMIT = 1_000;

    private final QueryDefinitions definitions;

    public DescribeQueryDefinitions(QueryDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public Operation<DescribeQueryDefinitionsRequest, DescribeQueryDefinitionsResponse> operation() {
        return Logs.DESCRIBE_QUERY_DEFINITIONS;
    }

    @Override
    public DescribeQueryDefinitionsResponse handle(RequestContext context, DescribeQueryDefinitionsRequest input) {
        Page<dev.hinomi.insights.definition.QueryDefinition> page = QueryLanguage.isOther(input.queryLanguage())
                ? new Page<>(List.of(), Optional.empty())
                : definitions.describe(
                        context.scope(),
                        Objects.requireNonNullElse(input.queryDefinitionNamePrefix(), ""),
                        Optional.ofNullable(input.nextToken()),
                        Objects.requireNonNullElse(input.maxResults(), DEFAULT_LIMIT));
        return new DescribeQueryDefinitionsResponse(
                page.items().stream().map(DescribeQueryDefinitions::wire).toList(),
                page.nextToken().orElse(null));
    }

    private static QueryDefinition wire(dev.hinomi.insights.definition.QueryDefinition definition) {
        return QueryDefinition.builder()
                .queryLanguage(QueryLanguage.INSIGHTS)
                .queryDefinitionId(definition.id())
                .name(definition.name())
                .queryString(definition.text())
                .lastModified(definition.modified().toEpochMilli())
                .logGroupNames(definition.groups())
                .parameters(definition.parameters().stream()
                        .map(parameter -> QueryParameter.builder()
                                .name(parameter.name())
                                .defaultValue(parameter.defaultValue().orElse(null))
                                .description(parameter.description().orElse(null))
                                .build())
                        .toList())
                .build();
    }
}
