package dev.hinomi.api.logs.transform;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.aws.logs.DeleteTransformerRequest;
import dev.hinomi.aws.logs.DeleteTransformerResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.logs.transform.Transformers;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Deletes the transformer of a group.
public final class DeleteTransformer implements OperationHandler<DeleteTransformerRequest, DeleteTransformerResponse> {
    private final Transformers transformers;

    public DeleteTransformer(Transformers transformers) {
        this.transformers = transformers;
    }

    @Override
    public Operation<DeleteTransformerRequest, DeleteTransformerResponse> operation() {
        return Logs.DELETE_TRANSFORMER;
    }

    @Override
    public DeleteTransformerResponse handle(RequestContext context, DeleteTransformerRequest input) {
        transformers.delete(context.scope(), GroupReference.resolve(context.scope(), input.logGroupIdentifier()));
        return new DeleteTransformerResponse();
    }
}
