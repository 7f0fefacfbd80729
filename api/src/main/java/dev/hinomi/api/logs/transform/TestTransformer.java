package dev.hinomi.api.logs.transform;

import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.TestTransformerRequest;
import dev.hinomi.aws.logs.TestTransformerResponse;
import dev.hinomi.aws.logs.TransformedLogRecord;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.transform.Transformer;
import dev.hinomi.logs.transform.step.EventOrigin;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.ArrayList;
import java.util.List;

/// Transforms messages with a transformer that belongs to no group. A message that cannot be transformed has no
/// transformed version.
public final class TestTransformer implements OperationHandler<TestTransformerRequest, TestTransformerResponse> {
    /// What stands for the group and the stream, which a message of a test does not have.
    private static final String NONE = "-";

    @Override
    public Operation<TestTransformerRequest, TestTransformerResponse> operation() {
        return Logs.TEST_TRANSFORMER;
    }

    @Override
    public TestTransformerResponse handle(RequestContext context, TestTransformerRequest input) {
        Transformer transformer = Transformer.parse(TransformerConfig.json(input.transformerConfig()));
        Scope scope = context.scope();
        EventOrigin origin = new EventOrigin(scope.account(), scope.region(), NONE, NONE);
        List<TransformedLogRecord> transformed = new ArrayList<>();
        for (String message : input.logEventMessages()) {
            transformed.add(TransformedLogRecord.builder()
                    .eventNumber(transformed.size() + 1L)
                    .eventMessage(message)
                    .transformedEventMessage(
                            transformer.transform(message, origin).text().orElse(null))
                    .build());
        }
        return new TestTransformerResponse(transformed);
    }
}
