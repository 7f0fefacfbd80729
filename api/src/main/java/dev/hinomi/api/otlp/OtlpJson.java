package dev.hinomi.api.otlp;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.math.BigInteger;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON encoding of OTLP's messages. It differs from protobuf's own JSON: ids of traces and spans are hexadecimal
/// and enums are numbers. 64-bit integers are texts or numbers. What is not known is ignored.
final class OtlpJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /// As deep as protobuf's own parser goes.
    private static final int MAX_DEPTH = 100;

    private OtlpJson() {}

    /// Reads a message into its builder, or throws a [Fault.InvalidParameter].
    static void read(byte[] body, Message.Builder into) {
        try {
            JsonNode json = MAPPER.readTree(body);
            if (!json.isObject()) {
                throw invalid("found no object");
            }
            merge(json, into, 0);
        } catch (JacksonException e) {
            throw invalid(e.getOriginalMessage());
        }
    }

    /// An answer: of texts, 64-bit integers and messages of them.
    static ObjectNode write(Message answer) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        answer.getAllFields().forEach((field, value) -> {
            if (value instanceof Message inner) {
                json.set(field.getJsonName(), write(inner));
            } else {
                json.put(field.getJsonName(), String.valueOf(value));
            }
        });
        return json;
    }

    private static void merge(JsonNode json, Message.Builder into, int depth) {
        if (depth > MAX_DEPTH) {
            throw invalid("messages are nested deeper than " + MAX_DEPTH);
        }
        for (FieldDescriptor field : into.getDescriptorForType().getFields()) {
            JsonNode value = json.path(field.getJsonName());
            if (value.isMissingNode() || value.isNull()) {
                continue;
            }
            if (field.isRepeated()) {
                list(value, field).forEach(each -> into.addRepeatedField(field, value(each, field, into, depth)));
            } else {
                into.setField(field, value(value, field, into, depth));
            }
        }
    }

    private static Object value(JsonNode json, FieldDescriptor field, Message.Builder owner, int depth) {
        return switch (field.getJavaType()) {
            case MESSAGE -> message(json, field, owner, depth);
            case STRING -> text(json, field);
            case BOOLEAN -> json.asBoolean();
            case LONG -> integer(json, field);
            case INT -> (int) integer(json, field);
            case DOUBLE -> decimal(json, field);
            case FLOAT -> (float) decimal(json, field);
            case ENUM -> field.getEnumType().findValueByNumberCreatingIfUnknown((int) integer(json, field));
            case BYTE_STRING -> field.getName().endsWith("_id") ? hex(json, field) : base64(json, field);
        };
    }

    private static Message message(JsonNode json, FieldDescriptor field, Message.Builder owner, int depth) {
        if (!json.isObject()) {
            throw invalid(field, "an object");
        }
        Message.Builder message = owner.newBuilderForField(field);
        merge(json, message, depth + 1);
        return message.build();
    }

    private static List<JsonNode> list(JsonNode json, FieldDescriptor field) {
        if (!json.isArray()) {
            throw invalid(field, "a list");
        }
        return json.valueStream().toList();
    }

    private static String text(JsonNode json, FieldDescriptor field) {
        if (!json.isString()) {
            throw invalid(field, "a text");
        }
        return json.stringValue();
    }

    /// Also of 64 bits without a sign.
    private static long integer(JsonNode json, FieldDescriptor field) {
        try {
            BigInteger value = json.isString() ? new BigInteger(json.stringValue()) : json.bigIntegerValue();
            if (value.bitLength() <= Long.SIZE) {
                return value.longValue();
            }
        } catch (NumberFormatException | JacksonException _) {
            // Told below, as what is too great.
        }
        throw invalid(field, "an integer of 64 bits");
    }

    /// A number, or a text for those that JSON does not have: `NaN`, `Infinity`, `-Infinity`.
    private static double decimal(JsonNode json, FieldDescriptor field) {
        if (json.isNumber()) {
            return json.doubleValue();
        }
        try {
            return Double.parseDouble(json.asString());
        } catch (NumberFormatException _) {
            throw invalid(field, "a number");
        }
    }

    private static ByteString hex(JsonNode json, FieldDescriptor field) {
        try {
            return ByteString.copyFrom(HexFormat.of().parseHex(text(json, field)));
        } catch (IllegalArgumentException _) {
            throw invalid(field, "hexadecimal digits");
        }
    }

    private static ByteString base64(JsonNode json, FieldDescriptor field) {
        try {
            return ByteString.copyFrom(Base64.getDecoder().decode(text(json, field)));
        } catch (IllegalArgumentException _) {
            throw invalid(field, "base 64");
        }
    }

    private static FaultException invalid(FieldDescriptor field, String expected) {
        return invalid(field.getJsonName() + " (expected: " + expected + ")");
    }

    private static FaultException invalid(String what) {
        return new FaultException(
                new Fault.InvalidParameter("body", "The request body is not valid OTLP in JSON: " + what));
    }
}
