package dev.hinomi.wire.codec;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.schema.Absent;
import dev.hinomi.wire.schema.Member;
import dev.hinomi.wire.schema.Shape;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.dataformat.cbor.CBORGenerator;

/// Writes structures as JSON and as CBOR.
final class DocumentWriter {
    /// Epoch-based date and time (RFC 8949, 3.4.2).
    private static final int TAG_EPOCH = 1;

    private final JsonGenerator generator;
    private final MemberNames names;

    DocumentWriter(JsonGenerator generator, MemberNames names) {
        this.generator = generator;
        this.names = names;
    }

    <R> void writeStructure(Shape.Structure<R> shape, Object value) {
        R record = shape.type().cast(value);
        generator.writeStartObject();
        for (Member<R> member : shape.members()) {
            Object field = member.get().apply(record);
            if (!Absent.is(field) && field != null && names.has(member)) {
                generator.writeName(names.of(member));
                write(member.shape().get(), field);
            }
        }
        generator.writeEndObject();
    }

    private void write(Shape shape, Object value) {
        switch (shape) {
            case Shape.Text _ -> generator.writeString(WellFormedText.of((String) value));
            case Shape.Bool _ -> generator.writeBoolean((Boolean) value);
            case Shape.Int _ -> generator.writeNumber((Integer) value);
            case Shape.BigInt _ -> generator.writeNumber((Long) value);
            case Shape.Real _ -> writeReal((Double) value);
            case Shape.SmallReal _ -> writeReal((Float) value);
            case Shape.Timestamp timestamp -> writeTimestamp(timestamp, (Instant) value);
            case Shape.Bytes _ -> generator.writeBinary(((Blob) value).shared());
            case Shape.Structure<?> structure -> writeStructure(structure, value);
            case Shape.Sequence sequence -> {
                Shape member = sequence.member().get();
                generator.writeStartArray();
                for (Object element : (List<?>) value) {
                    write(member, element);
                }
                generator.writeEndArray();
            }
            case Shape.Dictionary dictionary -> {
                Shape member = dictionary.value().get();
                generator.writeStartObject();
                for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                    generator.writeName(WellFormedText.of((String) entry.getKey()));
                    write(member, entry.getValue());
                }
                generator.writeEndObject();
            }
        }
    }

    private void writeReal(double value) {
        if (Double.isFinite(value) || generator instanceof CBORGenerator) {
            generator.writeNumber(value);
        } else {
            generator.writeString(Double.toString(value));
        }
    }

    private void writeReal(float value) {
        if (Float.isFinite(value) || generator instanceof CBORGenerator) {
            generator.writeNumber(value);
        } else {
            generator.writeString(Float.toString(value));
        }
    }

    private void writeTimestamp(Shape.Timestamp shape, Instant instant) {
        if (generator instanceof CBORGenerator cbor) {
            cbor.writeTag(TAG_EPOCH);
            cbor.writeNumber(instant.toEpochMilli() / 1000d);
        } else if (shape.format() == null || shape.format().equals("unixTimestamp")) {
            BigDecimal seconds = Timestamps.epochSeconds(instant);
            if (seconds.scale() == 0) {
                generator.writeNumber(seconds.longValueExact());
            } else {
                generator.writeNumber(seconds);
            }
        } else {
            generator.writeString(ScalarText.format(shape, instant, shape.format()));
        }
    }

    /// Writes a value that no shape describes, as error members are.
    void writeAny(@Nullable Object value) {
        switch (value) {
            case null -> generator.writeNull();
            case String text -> generator.writeString(WellFormedText.of(text));
            case Boolean bool -> generator.writeBoolean(bool);
            case Integer number -> generator.writeNumber(number);
            case Long number -> generator.writeNumber(number);
            case Double number -> writeReal(number);
            case List<?> list -> {
                generator.writeStartArray();
                list.forEach(this::writeAny);
                generator.writeEndArray();
            }
            case Map<?, ?> map -> {
                generator.writeStartObject();
                map.forEach((key, entry) -> {
                    generator.writeName(String.valueOf(key));
                    writeAny(entry);
                });
                generator.writeEndObject();
            }
            default ->
                throw new IllegalArgumentException(
                        "error member: a " + value.getClass().getSimpleName()
                                + " (expected: text, Integer, Long, Double, Boolean, List or Map)");
        }
    }
}
