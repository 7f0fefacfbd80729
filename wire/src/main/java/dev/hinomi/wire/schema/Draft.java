package dev.hinomi.wire.schema;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// The members of a structure as a codec read them, before anyone has checked them. Validation reads a draft, so that
/// records are made only of values that their model permits.
///
/// A nested structure is a `Draft`, a list a [List] and a map a [Map] of such values; either may hold null, which
/// validation refuses. An absent member is null.
public final class Draft<R> {
    private final Shape.Structure<R> shape;
    private final @Nullable Object[] values;

    public Draft(Shape.Structure<R> shape) {
        this.shape = shape;
        this.values = new Object[shape.members().size()];
    }

    public Shape.Structure<R> shape() {
        return shape;
    }

    /// Sets the member at `index` of the structure's members.
    public void set(int index, @Nullable Object value) {
        values[index] = value;
    }

    /// The value of the member at `index`, null when it is absent.
    public @Nullable Object get(int index) {
        return values[index];
    }

    /// The record. May be called once: lists and maps are handed over, not copied.
    public R build() {
        @Nullable Object[] built = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            built[i] = build(shape.members().get(i).shape().get(), values[i]);
        }
        return shape.construct().apply(built);
    }

    /// The members that are present, as validation errors show them.
    @Override
    public String toString() {
        StringJoiner present = new StringJoiner(", ", "{", "}");
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                present.add(shape.members().get(i).name() + "=" + values[i]);
            }
        }
        return present.toString();
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object build(Shape shape, @Nullable Object value) {
        return switch (shape) {
            case Shape.Sequence sequence -> {
                if (value == null) {
                    yield Absent.list();
                }
                List<@Nullable Object> elements = (List<@Nullable Object>) value;
                Shape member = sequence.member().get();
                if (!isScalar(member)) {
                    elements.replaceAll(element -> build(member, element));
                }
                yield Collections.unmodifiableList(elements);
            }
            case Shape.Dictionary dictionary -> {
                if (value == null) {
                    yield Absent.map();
                }
                Map<String, @Nullable Object> entries = (Map<String, @Nullable Object>) value;
                Shape member = dictionary.value().get();
                if (!isScalar(member)) {
                    entries.replaceAll((key, entry) -> build(member, entry));
                }
                yield Collections.unmodifiableMap(entries);
            }
            case Shape.Structure<?> _ -> value == null ? null : ((Draft<?>) value).build();
            case Shape.Text _, Shape.Bool _, Shape.Int _, Shape.BigInt _, Shape.Real _ -> value;
            case Shape.SmallReal _, Shape.Timestamp _, Shape.Bytes _ -> value;
        };
    }

    private static boolean isScalar(Shape shape) {
        return switch (shape) {
            case Shape.Sequence _, Shape.Dictionary _, Shape.Structure<?> _ -> false;
            case Shape.Text _, Shape.Bool _, Shape.Int _, Shape.BigInt _, Shape.Real _ -> true;
            case Shape.SmallReal _, Shape.Timestamp _, Shape.Bytes _ -> true;
        };
    }
}
