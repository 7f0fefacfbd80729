package dev.hinomi.dashboards.schema;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A JSON object in a field of a request.
public final class JsonDocument {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonDocument() {}

    /// Parses it, or throws a [Fault.InvalidDocument].
    ///
    /// @param field how the caller knows it, such as `DashboardBody`
    public static JsonNode parse(String text, String field) {
        try {
            JsonNode document = JSON.readTree(text);
            if (document.isObject()) {
                return document;
            }
            throw invalid(field, null);
        } catch (JacksonException e) {
            throw invalid(field, e);
        }
    }

    private static FaultException invalid(String field, @Nullable Throwable cause) {
        Fault fault = new Fault.InvalidDocument("The field " + field + " must be a valid JSON object", List.of());
        return cause == null ? new FaultException(fault) : new FaultException(fault, cause);
    }
}
