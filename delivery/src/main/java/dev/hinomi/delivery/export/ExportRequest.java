package dev.hinomi.delivery.export;

import java.time.Instant;
import java.util.Optional;

/// What is to be exported (API reference, `CreateExportTask`).
public record ExportRequest(
        Optional<String> taskName,
        String groupName,
        String streamPrefix,
        Instant from,
        Instant to,
        String bucket,
        String prefix) {
    /// What keys begin with when the caller says nothing.
    public static final String DEFAULT_PREFIX = "exportedlogs";
}
