package dev.hinomi.api.logs.transform;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.PutTransformerRequest;
import dev.hinomi.aws.logs.PutTransformerResponse;
import dev.hinomi.logs.transform.Transformers;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Makes or replaces the transformer of a group.
public final class PutTransformer implements OperationHandler<PutTransformerRequest, PutTransformerResponse> {
    private final Transformers transformers;

    public PutTransformer(Transformers transformers) {
        this.transformers = transformers;
    }

    @Override
    public Operation<PutTransformerRequest, PutTransformerResponse> operation() {
        return Logs.PUT_TRANSFORMER;
    }

    @Override
    public PutTransformerResponse handle(RequestContext context, PutTransformerRequest input) {
        transformers.put(
                context.scope(),
                GroupReference.resolve(context.scope(), input.logGroupIdentifier()),
                TransformerConfig.json(input.transformerConfig()));
        return new PutTransformerResponse();
    }
}
