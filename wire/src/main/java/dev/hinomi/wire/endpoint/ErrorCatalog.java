package dev.hinomi.wire.endpoint;

import dev.hinomi.wire.WireError;
import dev.hinomi.wire.codec.ErrorAnswer;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Operation.ErrorShape;
import dev.hinomi.wire.schema.Service;
import dev.hinomi.wire.schema.Service.Protocol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the shape of an error: among those of the operation, of the service, or of every service
/// (CloudWatch API reference, "Common errors").
final class ErrorCatalog {
    /// What went wrong here and nowhere else, in the words of the common errors.
    static final String INTERNAL_FAILURE = "InternalFailure";

    static final String INTERNAL_FAILURE_MESSAGE =
            "The request processing has failed because of an unknown error, exception or failure.";

    private static final String SENDER = "Sender";
    private static final String RECEIVER = "Receiver";

    private static final List<Common> COMMON = List.of(
            new Common("AccessDeniedException", "AccessDenied", 400, 403, SENDER),
            // 401 and not 403, since it is told to browsers alone, whose pages then ask for a new sign-in.
            new Common("ExpiredTokenException", "ExpiredToken", 401, 401, SENDER),
            new Common("IncompleteSignatureException", "IncompleteSignature", 400, 400, SENDER),
            new Common(INTERNAL_FAILURE, INTERNAL_FAILURE, 500, 500, RECEIVER),
            new Common("InvalidParameterCombinationException", "InvalidParameterCombination", 400, 400, SENDER),
            new Common("InvalidParameterValueException", "InvalidParameterValue", 400, 400, SENDER),
            new Common("InvalidSignatureException", "SignatureDoesNotMatch", 400, 403, SENDER),
            new Common("MalformedInput", "MalformedInput", 400, 400, SENDER),
            new Common("MalformedQueryString", "MalformedQueryString", 400, 404, SENDER),
            new Common("MissingAction", "MissingAction", 400, 400, SENDER),
            new Common("MissingAuthenticationTokenException", "MissingAuthenticationToken", 400, 403, SENDER),
            new Common("NoSuchVersion", "NoSuchVersion", 400, 400, SENDER),
            new Common("RequestEntityTooLargeException", "RequestEntityTooLarge", 413, 413, SENDER),
            new Common("SerializationException", "MalformedInput", 400, 400, SENDER),
            new Common("ServiceUnavailableException", "ServiceUnavailable", 503, 503, RECEIVER),
            new Common("ThrottlingException", "Throttling", 400, 400, SENDER),
            new Common("UnknownOperationException", "InvalidAction", 400, 400, SENDER),
            new Common("UnrecognizedClientException", "InvalidClientTokenId", 400, 403, SENDER),
            new Common("UnsupportedMediaTypeException", "UnsupportedMediaType", 415, 415, SENDER),
            // 400 and not 501, since SDKs try a 5xx again before they show its message.
            new Common("UnsupportedOperationException", "UnsupportedOperation", 400, 400, SENDER),
            new Common("ValidationException", "ValidationError", 400, 400, SENDER));

    private record Common(String name, String code, int jsonStatus, int queryStatus, String fault) {
        ErrorShape in(Protocol protocol) {
            return new ErrorShape(name, code, protocol == Protocol.QUERY ? queryStatus : jsonStatus, fault);
        }
    }

    private ErrorCatalog() {}

    static ErrorAnswer resolve(
            WireError error, Protocol protocol, @Nullable Service service, @Nullable Operation<?, ?> operation) {
        String code = error.code();
        ErrorShape shape = find(operation == null ? List.of() : operation.errors(), code)
                .or(() -> find(service == null ? List.of() : service.errors(), code))
                .or(() ->
                        find(COMMON.stream().map(common -> common.in(protocol)).toList(), code))
                .orElseGet(() -> new ErrorShape(code, code, 400, SENDER));
        return new ErrorAnswer(shape, error.message(), known(error.members(), shape));
    }

    /// Those of the members that the shape has: another shape than the one that they were meant for may
    /// have been found.
    private static Map<String, Object> known(Map<String, Object> members, ErrorShape shape) {
        Map<String, Object> known = new HashMap<>(members);
        known.keySet().retainAll(shape.members());
        return known;
    }

    private static Optional<ErrorShape> find(List<ErrorShape> shapes, String code) {
        return shapes.stream()
                .filter(shape -> shape.name().equals(code))
                .findFirst()
                .or(() -> shapes.stream()
                        .filter(shape -> shape.code().equals(code))
                        .findFirst());
    }

    /// The code under which `operation` tells of input that its model does not permit: services that have
    /// an error of their own for it, such as CloudWatch Logs, use that one.
    static String validationCode(Operation<?, ?> operation, Protocol protocol) {
        if (protocol == Protocol.QUERY || protocol == Protocol.RPC_V2_CBOR) {
            return "ValidationError";
        }
        return List.of("InvalidParameterException", "ValidationException", "InvalidRequestException").stream()
                .filter(code -> operation.errors().stream()
                        .anyMatch(error -> error.name().equals(code)))
                .findFirst()
                .orElse("ValidationException");
    }
}
