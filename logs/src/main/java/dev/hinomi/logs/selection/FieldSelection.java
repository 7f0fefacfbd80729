package dev.hinomi.logs.selection;

import dev.hinomi.kernel.Scope;
import java.util.List;
import java.util.Set;

/// Selection criteria over system fields, such as `@aws.region = "us-east-1" or @aws.account IN
/// ["123456789012"]` (API reference, `PutMetricFilter`: `fieldSelectionCriteria`).
public sealed interface FieldSelection {
    /// The longest criteria, in characters.
    int MAX_LENGTH = 2_000;

    /// Whether events of this place are selected.
    boolean selects(Scope scope);

    /// Reads criteria; empty ones select everything. Throws a [dev.hinomi.kernel.Fault.InvalidParameter] that
    /// says where it went wrong.
    static FieldSelection parse(String source) {
        return source.isBlank() ? new All(List.of()) : new FieldSelectionParser(source).parse();
    }

    /// `field = value`, `field IN [value, ...]` and their opposites.
    record In(SystemField field, Set<String> values, boolean negated) implements FieldSelection {
        public In {
            values = Set.copyOf(values);
        }

        @Override
        public boolean selects(Scope scope) {
            return values.contains(field.value(scope)) != negated;
        }
    }

    /// All of them.
    record All(List<FieldSelection> parts) implements FieldSelection {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean selects(Scope scope) {
            return parts.stream().allMatch(part -> part.selects(scope));
        }
    }

    /// At least one of them.
    record Any(List<FieldSelection> parts) implements FieldSelection {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean selects(Scope scope) {
            return parts.stream().anyMatch(part -> part.selects(scope));
        }
    }
}
