package dev.hinomi.scenarios.hostile;

import dev.hinomi.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/// An error as a client reads it, whatever the protocol.
///
/// @param code without the namespace; empty for an answer in plain text
record Refusal(int status, String code, String message) {
    private static final Pattern XML = Pattern.compile("<Code>(.*)</Code><Message>(.*)</Message>", Pattern.DOTALL);

    static Refusal of(WireResponse response) {
        String type = response.headers().first("content-type").orElse("");
        if (type.contains("json")) {
            return ofDocument(response, JsonMapper.shared());
        } else if (type.contains("cbor")) {
            return ofDocument(response, new CBORMapper());
        }
        String text = new String(response.body().shared(), StandardCharsets.UTF_8).strip();
        Matcher xml = XML.matcher(text);
        return xml.find()
                ? new Refusal(response.status(), xml.group(1), unescaped(xml.group(2)))
                : new Refusal(response.status(), "", text);
    }

    private static Refusal ofDocument(WireResponse response, ObjectMapper mapper) {
        JsonNode error = mapper.readTree(response.body().shared());
        String type = error.path("__type").asString("");
        return new Refusal(
                response.status(),
                type.substring(type.indexOf('#') + 1),
                error.path("message").asString(""));
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
