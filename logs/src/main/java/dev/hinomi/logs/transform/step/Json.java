package dev.hinomi.logs.transform.step;

import java.math.BigInteger;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON whose numbers come out as they went in.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxNumberLength(1_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /// The document that a text holds; empty when it is not one.
    public static Optional<JsonNode> read(String text) {
        try {
            return Optional.of(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    public static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    public static JsonNode nothing() {
        return MAPPER.getNodeFactory().nullNode();
    }

    public static JsonNode bool(boolean value) {
        return MAPPER.getNodeFactory().booleanNode(value);
    }

    public static JsonNode number(BigInteger value) {
        return MAPPER.getNodeFactory().numberNode(value);
    }

    public static JsonNode number(double value) {
        return MAPPER.getNodeFactory().numberNode(value);
    }

    public static JsonNode text(String value) {
        return MAPPER.getNodeFactory().stringNode(value);
    }

    /// A number when the text is one as JSON writes it, else the text.
    public static JsonNode numberOrText(String value) {
        boolean maybe = !value.isEmpty() && (Character.isDigit(value.charAt(0)) || value.charAt(0) == '-');
        return maybe ? read(value).filter(JsonNode::isNumber).orElseGet(() -> text(value)) : text(value);
    }
}
