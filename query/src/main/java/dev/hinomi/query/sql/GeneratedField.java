package dev.hinomi.query.sql;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The fields that every event has (AWS document "Supported logs and discovered fields").
public enum GeneratedField {
    TIMESTAMP("@timestamp"),
    MESSAGE("@message"),
    LOG_STREAM("@logStream"),
    LOG("@log"),
    INGESTION_TIME("@ingestionTime");

    private static final Map<String, GeneratedField> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(GeneratedField::fieldName, Function.identity()));

    private final String fieldName;

    GeneratedField(String fieldName) {
        this.fieldName = fieldName;
    }

    /// As queries write it.
    public String fieldName() {
        return fieldName;
    }

    static Optional<GeneratedField> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
