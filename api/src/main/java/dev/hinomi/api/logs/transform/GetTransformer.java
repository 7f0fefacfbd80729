package dev.hinomi.api.logs.transform;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.aws.logs.GetTransformerRequest;
import dev.hinomi.aws.logs.GetTransformerResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.transform.Transformer;
import dev.hinomi.logs.transform.Transformers;
import dev.hinomi.logs.version.Version;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Tells the transformer of a group.
public final class GetTransformer implements OperationHandler<GetTransformerRequest, GetTransformerResponse> {
    private final Transformers transformers;

    public GetTransformer(Transformers transformers) {
        this.transformers = transformers;
    }

    @Override
    public Operation<GetTransformerRequest, GetTransformerResponse> operation() {
        return Logs.GET_TRANSFORMER;
    }

    @Override
    public GetTransformerResponse handle(RequestContext context, GetTransformerRequest input) {
        Scope scope = context.scope();
        String group = GroupReference.resolve(scope, input.logGroupIdentifier());
        Version<Transformer> transformer = transformers.get(scope, group);
        return GetTransformerResponse.builder()
                .logGroupIdentifier(scope.arn("logs", "log-group:" + group).toString())
                .creationTime(transformer.created().toEpochMilli())
                .lastModifiedTime(transformer.from().toEpochMilli())
                .transformerConfig(TransformerConfig.processors(transformer.text()))
                .build();
    }
}
