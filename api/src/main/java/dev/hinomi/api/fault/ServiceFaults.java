package dev.hinomi.api.fault;

import dev.hinomi.kernel.Fault;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.endpoint.FaultMapping;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Operation.ErrorShape;
import dev.hinomi.wire.schema.Service;
import java.util.List;
import java.util.Map;

/// Chooses the error shape for a fault: of the shapes that mean it, the first that the operation declares, else the
/// first that another operation of the service declares, else the error that every AWS service knows.
public final class ServiceFaults implements FaultMapping {
    @Override
    public WireError map(Fault fault, Service service, Operation<?, ?> operation) {
        Meaning meaning = meaning(fault);
        return new WireError(choose(meaning, service, operation), fault.message(), members(fault));
    }

    /// What the error shapes of a fault carry beside the message. A shape without such a member leaves it out.
    private static Map<String, Object> members(Fault fault) {
        if (fault instanceof Fault.MalformedQuery query) {
            Map<String, Object> location =
                    Map.of("startCharOffset", query.startOffset(), "endCharOffset", query.endOffset());
            return Map.of("queryCompileError", Map.of("location", location, "message", query.message()));
        }
        if (fault instanceof Fault.InvalidDocument document) {
            List<Map<String, String>> problems = document.problems().stream()
                    .map(problem -> Map.of("DataPath", problem.path(), "Message", problem.message()))
                    .toList();
            return Map.of("dashboardValidationMessages", problems);
        }
        return fault instanceof Fault.TooManyTags tooMany ? Map.of("resourceName", tooMany.resource()) : Map.of();
    }

    /// The shapes that mean a fault, in order of preference, and the error of every service
    /// (AWS API reference, "Common Errors").
    private record Meaning(List<String> shapes, String common) {}

    private static Meaning meaning(Fault fault) {
        return switch (fault) {
            case Fault.InvalidParameter _ ->
                new Meaning(
                        List.of("InvalidParameterException", "InvalidParameterValueException", "ValidationException"),
                        "ValidationError");
            case Fault.MissingParameter _ ->
                new Meaning(
                        List.of(
                                "MissingRequiredParameterException",
                                "InvalidParameterException",
                                "InvalidParameterValueException",
                                "ValidationException"),
                        "ValidationError");
            case Fault.MalformedQuery _ ->
                new Meaning(
                        List.of("MalformedQueryException", "InvalidParameterException", "ValidationException"),
                        "ValidationError");
            case Fault.InvalidDocument _ ->
                new Meaning(
                        List.of("DashboardInvalidInputError", "InvalidParameterException", "ValidationException"),
                        "ValidationError");
            case Fault.InvalidCombination _ ->
                new Meaning(
                        List.of(
                                "InvalidParameterCombinationException",
                                "InvalidParameterException",
                                "ValidationException"),
                        "ValidationError");
            // CloudWatch Logs answers so also where an operation does not declare the shape.
            case Fault.InvalidState _ ->
                new Meaning(List.of("ValidationException", "InvalidOperationException"), "ValidationError");
            case Fault.NotFound _ ->
                new Meaning(
                        List.of(
                                "ResourceNotFound",
                                "ResourceNotFoundException",
                                "NotFoundException",
                                "DashboardNotFoundError"),
                        "ResourceNotFoundException");
            case Fault.AlreadyExists _ ->
                new Meaning(
                        List.of("ResourceAlreadyExistsException", "InvalidParameterException", "ConflictException"),
                        "ValidationError");
            case Fault.InvalidToken _ ->
                new Meaning(
                        List.of("InvalidNextToken", "InvalidParameterException", "InvalidParameterValueException"),
                        "ValidationError");
            case Fault.LimitExceeded _ ->
                new Meaning(
                        List.of(
                                "LimitExceededFault",
                                "LimitExceededException",
                                "TopicLimitExceededException",
                                "SubscriptionLimitExceededException",
                                "ServiceQuotaExceededException"),
                        "ThrottlingException");
            case Fault.TooManyTags _ ->
                new Meaning(List.of("TooManyTagsException", "InvalidParameterException"), "ValidationError");
            case Fault.Conflict _ ->
                new Meaning(
                        List.of(
                                "ConcurrentModificationException",
                                "OperationAbortedException",
                                "ConcurrentAccessException",
                                "ConflictException"),
                        "ThrottlingException");
            case Fault.Denied _ -> new Meaning(List.of("AuthorizationErrorException"), "AccessDeniedException");
            case Fault.Unsupported _ ->
                new Meaning(
                        List.of("InvalidParameterException", "InvalidParameterValueException", "ValidationException"),
                        "ValidationError");
            case Fault.Throttled _ -> new Meaning(List.of("ThrottledException"), "ThrottlingException");
            case Fault.Unavailable _ -> new Meaning(List.of("ServiceUnavailableException"), "ServiceUnavailable");
        };
    }

    private static String choose(Meaning meaning, Service service, Operation<?, ?> operation) {
        for (List<ErrorShape> declared : List.of(operation.errors(), service.errors())) {
            for (String shape : meaning.shapes()) {
                if (declared.stream().anyMatch(error -> error.name().equals(shape))) {
                    return shape;
                }
            }
        }
        return meaning.common();
    }
}
