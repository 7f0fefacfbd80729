package dev.hinomi.wire.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A service of AWS, as its model describes it.
///
/// @param id the service id, such as `CloudWatch Logs`
/// @param signingName the service in the credential scope of a signature, such as `logs`
/// @param apiVersion such as `2014-03-28`
/// @param targetPrefix what stands before the dot in `X-Amz-Target`, and the service name in RPC v2 paths
/// @param jsonVersion `1.0` or `1.1`
/// @param xmlNamespace the namespace of query/XML answers
/// @param queryCompatible whether JSON and CBOR errors also carry `x-amzn-query-error`
/// @param knownOperations every operation name of the model, served or not
/// @param operations those that are served, by name
public record Service(
        String id,
        String signingName,
        String apiVersion,
        Set<Protocol> protocols,
        @Nullable String targetPrefix,
        @Nullable String jsonVersion,
        @Nullable String xmlNamespace,
        boolean queryCompatible,
        Set<String> knownOperations,
        Map<String, Operation<?, ?>> operations) {

    public Service {
        protocols = Set.copyOf(protocols);
        knownOperations = Set.copyOf(knownOperations);
        operations = Map.copyOf(operations);
    }

    public enum Protocol {
        QUERY,
        JSON,
        REST_JSON,
        RPC_V2_CBOR
    }

    /// The errors of all its operations.
    public List<Operation.ErrorShape> errors() {
        return operations.values().stream()
                .flatMap(o -> o.errors().stream())
                .distinct()
                .toList();
    }
}
