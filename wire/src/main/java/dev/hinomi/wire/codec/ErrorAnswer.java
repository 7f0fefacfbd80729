package dev.hinomi.wire.codec;

import dev.hinomi.wire.schema.Operation.ErrorShape;
import java.util.Map;

/// An error, with all that any protocol writes of it.
///
/// @param members what the error shape carries beside the message
public record ErrorAnswer(ErrorShape shape, String message, Map<String, Object> members) {
    public ErrorAnswer {
        members = Map.copyOf(members);
    }

    /// What clients of query-compatible services read from `x-amzn-query-error` (Smithy, "awsQueryCompatible trait").
    String queryError() {
        return shape.code() + ";" + shape.fault();
    }
}
