package dev.hinomi.api.route;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.WireRequest;
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
}
