package dev.hinomi.delivery.bucket;

/// What exported files hold.
public enum ExportFormat {
    /// AWS's: lines of a time and a message, compressed.
    GZIP,
    /// Rows in Apache Parquet, for tools that analyse: an extension.
    PARQUET
}
