package dev.hinomi.wire.codegen;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A service as its model and overlay describe it.
///
/// @param protocols C2J names: `query`, `json`, `rest-json`, `smithy-rpc-v2-cbor`
/// @param shapes what the operations' inputs and outputs reach, by name
record ServiceModel(
        String id,
        String signingName,
        String apiVersion,
        List<String> protocols,
        @Nullable String targetPrefix,
        @Nullable String jsonVersion,
        @Nullable String xmlNamespace,
        boolean queryCompatible,
        Set<String> knownOperations,
        List<OperationModel> operations,
        Map<String, ShapeModel> shapes) {

    /// An operation. `input` and `output` name structures in `shapes`.
    ///
    /// @param events the event stream in `shapes` that the output goes on with, if it does
    record OperationModel(
            String name,
            String input,
            String output,
            @Nullable String resultWrapper,
            List<ErrorModel> errors,
            String method,
            String uri,
            @Nullable String events) {}

    /// An error shape.
    ///
    /// @param members what it carries beside the message, in the order of the model
    record ErrorModel(String name, String code, int status, String fault, List<String> members) {}
}
