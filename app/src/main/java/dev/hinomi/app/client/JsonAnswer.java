package dev.hinomi.app.client;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.io.IOException;
import java.net.http.HttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads answers of AWS JSON.
final class JsonAnswer {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonAnswer() {}

    /// The members of a success; none when it has no body.
    ///
    /// @param operation what was called, for the message
    /// @throws FaultException when the server refused; with its words
    /// @throws IOException when the server did not answer this, but for instance a proxy before it
    static ObjectNode members(String operation, HttpResponse<byte[]> response) throws IOException {
        int status = response.statusCode();
        ObjectNode members = response.body().length == 0 ? JSON.createObjectNode() : object(status, response.body());
        if (status / 100 == 2) {
            return members;
        }
        String type = members.path("__type").asString("");
        if (type.isEmpty()) {
            throw new IOException("status " + status + " without the type of an error");
        }
        throw new FaultException(fault(operation, type, members));
    }

    private static ObjectNode object(int status, byte[] body) throws IOException {
        try {
            if (JSON.readTree(body) instanceof ObjectNode object) {
                return object;
            }
            throw new IOException("status " + status + ", and the answer is no JSON object");
        } catch (JacksonException e) {
            throw new IOException("status " + status + ", and the answer is not JSON", e);
        }
    }

    private static Fault fault(String operation, String type, ObjectNode members) {
        String said = members.path("message").asString("");
        JsonNode location = members.path("queryCompileError").path("location");
        if (location.isObject()) {
            return new Fault.MalformedQuery(
                    said,
                    location.path("startCharOffset").asInt(0),
                    location.path("endCharOffset").asInt(0));
        }
        String message = operation + ": " + type + ": " + said;
        return switch (type) {
            case "ResourceNotFoundException" -> new Fault.NotFound("resource", message);
            case "ResourceAlreadyExistsException" -> new Fault.AlreadyExists("resource", message);
            case "AccessDeniedException",
                    "InvalidSignatureException",
                    "MissingAuthenticationTokenException",
                    "UnrecognizedClientException" -> new Fault.Denied(message);
            case "ThrottlingException" -> new Fault.Throttled(message);
            case "ServiceUnavailableException", "InternalFailure" -> new Fault.Unavailable(message);
            default -> new Fault.InvalidCombination(message);
        };
    }
}
