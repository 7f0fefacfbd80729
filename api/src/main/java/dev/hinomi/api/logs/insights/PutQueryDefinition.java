package dev.hinomi.api.logs.insights;

import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.PutQueryDefinitionRequest;
import dev.hinomi.aws.logs.PutQueryDefinitionResponse;
import dev.hinomi.insights.definition.NewDefinition;
import dev.hinomi.insights.definition.QueryDefinitions;
import dev.hinomi.insights.definition.QueryParameter;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Optional;

/// Saves a query, or replaces a saved one.
public final class PutQueryDefinition
        implements OperationHandler<PutQueryDefinitionRequest, PutQueryDefinitionResponse> {
    private final QueryDefinitions definitions;

    public PutQueryDefinition(QueryDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public Operation<PutQueryDefinitionRequest, PutQueryDefinitionResponse> operation() {
        return Logs.PUT_QUERY_DEFINITION;
    }

    @Override
    public PutQueryDefinitionResponse handle(RequestContext context, PutQueryDefinitionRequest input) {
        QueryLanguage.requireInsights(input.queryLanguage());
        NewDefinition definition = new NewDefinition(
                input.name(),
                input.queryString(),
                input.logGroupNames(),
                input.parameters().stream()
                        .map(parameter -> new QueryParameter(
                                parameter.name(),
                                Optional.ofNullable(parameter.defaultValue()),
                                Optional.ofNullable(parameter.description())))
                        .toList(),
                Optional.ofNullable(input.clientToken()));
        String id = input.queryDefinitionId();
        if (id == null) {
            return new PutQueryDefinitionResponse(definitions.create(context.scope(), definition));
        }
        definitions.replace(context.scope(), id, definition);
        return new PutQueryDefinitionResponse(id);
    }
}
