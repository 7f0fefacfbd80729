package dev.hinomi.wire.codec;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.schema.Draft;
import dev.hinomi.wire.schema.Member;
import dev.hinomi.wire.schema.Shape;
import java.lang.System.Logger.Level;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/// Reads structures from JSON and from CBOR, which differ only in what the parser makes of the bytes.
final class DocumentReader {
    private static final System.Logger LOG = System.getLogger(DocumentReader.class.getName());

    private final JsonParser parser;
    private final MemberNames names;

    DocumentReader(JsonParser parser, MemberNames names) {
        this.parser = parser;
        this.names = names;
    }

    /// Reads a document that is a structure.
    <R> void readInto(Draft<R> draft) {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw serialization("Unexpected end of the request body");
            }
            if (first != JsonToken.START_OBJECT) {
                throw refused(first, "Structure", "the request body");
            }
            readMembers(draft);
            if (parser.nextToken() != null) {
                throw serialization("Unexpected content after the end of the request body");
            }
        } catch (StreamConstraintsException e) {
            throw serialization("The request body exceeds a limit (expected: " + Documents.LIMITS + ")");
        } catch (JacksonException e) {
            throw serialization("Could not parse the request body: " + e.getOriginalMessage());
        }
    }

    private <R> void readMembers(Draft<R> draft) {
        List<Member<R>> members = draft.shape().members();
        int expected = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            int index = names.indexOf(members, name, expected);
            if (index < 0) {
                // As AWS does; the models hold every member of an operation, so nobody's option is lost here.
                LOG.log(
                        Level.DEBUG,
                        "{0} has no member {1}: ignored",
                        draft.shape().name(),
                        name);
                parser.skipChildren();
            } else {
                expected = index + 1;
                draft.set(
                        index,
                        token == JsonToken.VALUE_NULL
                                ? null
                                : read(members.get(index).shape().get(), name));
            }
        }
    }

    private @Nullable Object read(Shape shape, String at) {
        JsonToken token = parser.currentToken();
        return switch (shape) {
            case Shape.Text _ when token == JsonToken.VALUE_STRING -> text();
            case Shape.Bool _ when token == JsonToken.VALUE_TRUE -> true;
            case Shape.Bool _ when token == JsonToken.VALUE_FALSE -> false;
            case Shape.Int _ when token.isNumeric() -> (int) integer(shape, at, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case Shape.BigInt _ when token.isNumeric() -> integer(shape, at, Long.MIN_VALUE, Long.MAX_VALUE);
            case Shape.Real _ when token.isNumeric() -> parser.getDoubleValue();
            case Shape.Real _ when token == JsonToken.VALUE_STRING -> notFinite(shape, at);
            case Shape.SmallReal _ when token.isNumeric() -> (float) parser.getDoubleValue();
            case Shape.SmallReal _ when token == JsonToken.VALUE_STRING -> (float) notFinite(shape, at);
            case Shape.Timestamp _ -> timestamp(shape, at);
            case Shape.Bytes _ -> blob(shape, at);
            case Shape.Sequence sequence when token == JsonToken.START_ARRAY -> list(sequence, at);
            case Shape.Dictionary dictionary when token == JsonToken.START_OBJECT -> map(dictionary);
            case Shape.Structure<?> structure when token == JsonToken.START_OBJECT -> structure(structure);
            case Shape.Text _, Shape.Bool _, Shape.Int _, Shape.BigInt _, Shape.Real _, Shape.SmallReal _ ->
                throw refused(token, typeName(shape), at);
            case Shape.Sequence _, Shape.Dictionary _, Shape.Structure<?> _ ->
                throw refused(token, typeName(shape), at);
        };
    }

    /// Nearly all text is far from the surrogates, and this says so at a fraction of what it costs to look at each
    /// character of the string.
    private String text() {
        char[] characters = parser.getStringCharacters();
        int end = parser.getStringOffset() + parser.getStringLength();
        int bits = 0;
        for (int i = parser.getStringOffset(); i < end; i++) {
            bits |= characters[i];
        }
        String text = parser.getString();
        return bits < Character.MIN_SURROGATE ? text : WellFormedText.of(text);
    }

    private <R> Draft<R> structure(Shape.Structure<R> structure) {
        Draft<R> draft = new Draft<>(structure);
        readMembers(draft);
        return draft;
    }

    private List<@Nullable Object> list(Shape.Sequence sequence, String at) {
        Shape member = sequence.member().get();
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(parser.currentToken() == JsonToken.VALUE_NULL ? null : read(member, at));
        }
        return elements;
    }

    private Map<String, @Nullable Object> map(Shape.Dictionary dictionary) {
        Shape value = dictionary.value().get();
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = WellFormedText.of(parser.currentName());
            entries.put(key, parser.nextToken() == JsonToken.VALUE_NULL ? null : read(value, key));
        }
        return entries;
    }

    /// A number with a fraction of zero counts as an integer: some clients know only floating point.
    private long integer(Shape shape, String at, long min, long max) {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            long value = parser.getLongValue();
            if (value >= min && value <= max) {
                return value;
            }
        } else {
            double value = parser.getDoubleValue();
            if (value == Math.rint(value) && Math.abs(value) <= 1L << 53 && value >= min && value <= max) {
                return (long) value;
            }
        }
        throw serialization("DECIMAL_VALUE cannot be converted to " + typeName(shape) + at(at));
    }

    private double notFinite(Shape shape, String at) {
        return switch (parser.getString()) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw refused(JsonToken.VALUE_STRING, typeName(shape), at);
        };
    }

    private Instant timestamp(Shape shape, String at) {
        try {
            return switch (parser.currentToken()) {
                case VALUE_NUMBER_INT -> Timestamps.ofEpochSeconds(parser.getLongValue());
                case VALUE_NUMBER_FLOAT -> Timestamps.ofEpochSeconds(parser.getDoubleValue());
                case VALUE_STRING -> Timestamps.parse(parser.getString());
                default -> throw refused(parser.currentToken(), typeName(shape), at);
            };
        } catch (DateTimeException e) {
            throw serialization(e.getMessage() + at(at));
        }
    }

    private Blob blob(Shape shape, String at) {
        if (parser.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT) {
            return Blob.owning(parser.getBinaryValue());
        }
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw refused(parser.currentToken(), typeName(shape), at);
        }
        try {
            return Blob.owning(Base64.getDecoder().decode(parser.getString()));
        } catch (IllegalArgumentException e) {
            throw serialization("Invalid base64" + at(at));
        }
    }

    private static String typeName(Shape shape) {
        return switch (shape) {
            case Shape.Text _ -> "String";
            case Shape.Bool _ -> "Boolean";
            case Shape.Int _ -> "Integer";
            case Shape.BigInt _ -> "Long";
            case Shape.Real _ -> "Double";
            case Shape.SmallReal _ -> "Float";
            case Shape.Timestamp _ -> "Timestamp";
            case Shape.Bytes _ -> "Blob";
            case Shape.Sequence _ -> "List";
            case Shape.Dictionary _ -> "Map";
            case Shape.Structure<?> _ -> "Structure";
        };
    }

    /// What AWS says of a token in the wrong place, and where.
    private static WireError refused(JsonToken token, String type, String at) {
        String what = switch (token) {
            case START_OBJECT -> "Start of structure or map found where not expected";
            case START_ARRAY -> "Start of list found where not expected";
            case VALUE_NUMBER_INT -> "NUMBER_VALUE cannot be converted to " + type;
            case VALUE_NUMBER_FLOAT -> "DECIMAL_VALUE cannot be converted to " + type;
            case VALUE_STRING -> "STRING_VALUE cannot be converted to " + type;
            case VALUE_TRUE -> "TRUE_VALUE cannot be converted to " + type;
            case VALUE_FALSE -> "FALSE_VALUE cannot be converted to " + type;
            case VALUE_NULL -> "NULL_VALUE cannot be converted to " + type;
            case VALUE_EMBEDDED_OBJECT -> "BINARY_VALUE cannot be converted to " + type;
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE -> "Unexpected field type";
        };
        return serialization(what + at(at));
    }

    private static String at(String member) {
        return " (at '" + member + "')";
    }

    private static WireError serialization(String message) {
        return new WireError("SerializationException", message);
    }
}
