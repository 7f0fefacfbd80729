package dev.hinomi.api.route;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.WireRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads what requests to Hinomi's own routes carry.
public final class JsonBody {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonBody() {}

    /// The body of a request, or a [Fault.InvalidParameter] when it is another JSON or none.
    public static <T> T read(WireRequest request, Class<T> type) {
        try {
            T value = JSON.readValue(request.body().toByteArray(), type);
            if (value == null) {
                throw new FaultException(new Fault.InvalidParameter("body", "body: null (expected: a JSON object)"));
            }
            return value;
        } catch (JacksonException e) {
            throw new FaultException(
                    new Fault.InvalidParameter("body", "body: not the JSON expected: " + e.getOriginalMessage()), e);
        }
    }

    /// The text of a member that has to be there and not blank, or a [Fault.MissingParameter].
    public static String required(String member, @Nullable String value) {
        return required(member, value, "a text that is not empty");
    }

    /// As [#required(String, String)].
    ///
    /// @param expected as in `the id of a run`
    public static String required(String member, @Nullable String value, String expected) {
        if (value == null || value.isBlank()) {
            throw new FaultException(
                    new Fault.MissingParameter(member, member + ": missing (expected: " + expected + ")"));
        }
        return value;
    }
}
