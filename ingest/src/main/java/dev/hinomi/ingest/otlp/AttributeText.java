package dev.hinomi.ingest.otlp;

import io.opentelemetry.proto.common.v1.AnyValue;
import java.util.Optional;

/// The value of an attribute as a part of a name.
final class AttributeText {
    private AttributeText() {}

    /// Empty for lists, maps and bytes.
    static Optional<String> of(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> Optional.of(value.getStringValue());
            case INT_VALUE -> Optional.of(String.valueOf(value.getIntValue()));
            case BOOL_VALUE -> Optional.of(String.valueOf(value.getBoolValue()));
            case DOUBLE_VALUE -> Optional.of(String.valueOf(value.getDoubleValue()));
            case VALUE_NOT_SET -> Optional.of("");
            case ARRAY_VALUE, KVLIST_VALUE, BYTES_VALUE -> Optional.empty();
        };
    }
}
