package dev.hinomi.aws;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.schema.Shape;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A value of any shape. Structures are filled to a depth, because some reach themselves.
final class SampleValues {
    private static final int DEPTH = 4;

    private SampleValues() {}

    static Object of(Shape shape) {
        return of(shape, DEPTH);
    }

    private static Object of(Shape shape, int depth) {
        return switch (shape) {
            case Shape.Text text ->
                text.enumValues().isEmpty() ? text.name() : text.enumValues().getFirst();
            case Shape.Bool ignored -> true;
            case Shape.Int ignored -> 1;
            case Shape.BigInt ignored -> 1L << 40;
            case Shape.Real ignored -> 0.5;
            case Shape.SmallReal ignored -> 0.5f;
            case Shape.Timestamp ignored -> Instant.EPOCH;
            case Shape.Bytes ignored -> Blob.of(new byte[] {1, 2});
            case Shape.Sequence list ->
                depth == 0 ? List.of() : List.of(of(list.member().get(), depth - 1));
            case Shape.Dictionary map ->
                Map.of(of(map.key().get(), depth), of(map.value().get(), depth - 1));
            case Shape.Structure<?> structure -> structure(structure, depth);
        };
    }

    static <R> R structure(Shape.Structure<R> structure, int depth) {
        @Nullable Object[] values = new @Nullable Object[structure.members().size()];
        for (int i = 0; i < values.length && depth > 0; i++) {
            values[i] = of(structure.members().get(i).shape().get(), depth - 1);
        }
        return structure.construct().apply(values);
    }
}
