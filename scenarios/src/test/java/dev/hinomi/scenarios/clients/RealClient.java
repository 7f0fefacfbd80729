package dev.hinomi.scenarios.clients;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A client of AWS that is driven by the names of the API reference. What it sends, and what it makes of the answer,
/// is its own.
public interface RealClient extends AutoCloseable {
    /// Calls an operation.
    ///
    /// @param service the name of the service in the AWS CLI, such as `cloudwatch`
    /// @param operation such as `PutMetricData`
    /// @param input the members by the names of the API reference; timestamps in ISO 8601
    Reply call(String service, String operation, ObjectNode input);

    @Override
    default void close() {}

    /// What the client understood.
    sealed interface Reply {
        /// An answer.
        ///
        /// @param output the members by the names of the API reference
        record Answered(JsonNode output) implements Reply {}

        /// An error of the server.
        record Refused(String code, String message) implements Reply {}
    }
}
