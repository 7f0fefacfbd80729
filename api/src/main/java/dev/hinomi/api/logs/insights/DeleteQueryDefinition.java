package dev.hinomi.api.logs.insights;

import dev.hinomi.aws.logs.DeleteQueryDefinitionRequest;
import dev.hinomi.aws.logs.DeleteQueryDefinitionResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.insights.definition.QueryDefinitions;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Deletes a saved query.
public final class DeleteQueryDefinition
        implements OperationHandler<DeleteQueryDefinitionRequest, DeleteQueryDefinitionResponse> {
    private final QueryDefinitions definitions;

    public DeleteQueryDefinition(QueryDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public Operation<DeleteQueryDefinitionRequest, DeleteQueryDefinitionResponse> operation() {
        return Logs.DELETE_QUERY_DEFINITION;
    }

    @Override
    public DeleteQueryDefinitionResponse handle(RequestContext context, DeleteQueryDefinitionRequest input) {
        definitions.delete(context.scope(), input.queryDefinitionId());
        return new DeleteQueryDefinitionResponse(true);
    }
}
