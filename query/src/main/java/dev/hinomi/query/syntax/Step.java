package dev.hinomi.query.syntax;

/// One step of a path into a field: `users[1].name` has the steps `users`, `1` and `name`.
public sealed interface Step {
    /// `.name`, or the first name of a path; without backquotes.
    record Name(String name) implements Step {}

    /// `[1]`; the first element is 0.
    record Index(int index) implements Step {
        public Index {
            if (index < 0) {
                throw new IllegalArgumentException("index: " + index + " (expected: 0 or more)");
            }
        }
    }
}
