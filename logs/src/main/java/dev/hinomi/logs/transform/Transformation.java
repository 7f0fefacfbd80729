package dev.hinomi.logs.transform;

import java.util.Optional;

/// What became of an event that a transformer was asked to transform.
public sealed interface Transformation {
    /// No transformer was in force when the event arrived.
    record Absent() implements Transformation {}

    /// The transformed version.
    ///
    /// @param json the transformed event, a JSON object
    record Transformed(String json) implements Transformation {}

    /// The transformer could not transform the event; there is no transformed version of it.
    ///
    /// @param error what AWS puts into `@transformationError`
    record Failed(String error) implements Transformation {}

    /// The transformed text, if there is one. A filter that applies to transformed events matches nothing else.
    default Optional<String> text() {
        return switch (this) {
            case Transformed transformed -> Optional.of(transformed.json());
            case Absent _, Failed _ -> Optional.empty();
        };
    }
}
