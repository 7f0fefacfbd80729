package dev.hinomi.api.audit;

import dev.hinomi.wire.FormParameters;
import dev.hinomi.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What is kept of the parameters of a request: no secrets, and of long texts and lists the beginning.
final class Parameters {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// Members whose values let somebody in. Page tokens look alike and only read; requests that change
    /// have none.
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|secret|token|credential|authorization).*|current|next");

    /// A URL with what people put into URLs to be let in: user and password, path and query.
    private static final Pattern URL = Pattern.compile("(?i)(https?://)(?:[^/?#\\s@]*@)?([^/?#\\s]+)([/?#]\\S*)?");

    private static final String LEFT_OUT = "(left out)";
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_ELEMENTS = 20;

    private Parameters() {}

    /// What a request to one of Hinomi's own paths carries, as JSON: the body, or the query string where there
    /// is none. One that cannot be decoded is refused by the route.
    static String given(WireRequest request) {
        if (request.body().size() > 0 || request.query().isEmpty()) {
            return new String(request.body().toByteArray(), StandardCharsets.UTF_8);
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        try {
            FormParameters.parse(request.query())
                    .parameters()
                    .forEach(each -> parameters.putIfAbsent(each.name(), each.value()));
        } catch (FormParameters.MalformedException _) {
            return "{}";
        }
        return JSON.writeValueAsString(parameters);
    }

    /// Of the JSON that a request carried; none when it is no JSON object.
    static String ofJson(String text) {
        try {
            JsonNode read = JSON.readTree(text);
            return read instanceof ObjectNode ? JSON.writeValueAsString(kept(read)) : "{}";
        } catch (JacksonException _) {
            return "{}";
        }
    }

    private static JsonNode kept(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> members(object);
            case ArrayNode array -> elements(array);
            default -> value.isString() ? JsonNodeFactory.instance.stringNode(text(value.asString())) : value;
        };
    }

    private static ObjectNode members(ObjectNode object) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (kept.size() == MOST_ELEMENTS) {
                break;
            }
            if (SECRET.matcher(member.getKey()).matches()) {
                kept.put(member.getKey(), LEFT_OUT);
            } else {
                kept.set(member.getKey(), kept(member.getValue()));
            }
        }
        return kept;
    }

    private static ArrayNode elements(ArrayNode array) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < Math.min(array.size(), MOST_ELEMENTS); i++) {
            kept.add(kept(array.get(i)));
        }
        return kept;
    }

    private static String text(String text) {
        return cut(URL.matcher(text).replaceAll(url -> {
            String rest = url.group(3);
            String shown = url.group(1) + url.group(2) + (rest == null || rest.equals("/") ? "" : "/...");
            return shown.replace("\\", "\\\\").replace("$", "\\$");
        }));
    }

    /// The beginning of a text.
    static String cut(String text) {
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(
                                0,
                                text.offsetByCodePoints(
                                        0, Math.min(LONGEST_TEXT, text.codePointCount(0, text.length()))))
                        + "...";
    }
}
