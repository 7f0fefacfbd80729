package dev.hinomi.delivery.export;

/// A file that lies in a bucket.
///
/// @param bytes its length
/// @param sha256 of its content, in hexadecimal digits
/// @param events how many it holds
public record ExportedObject(String key, long bytes, String sha256, long events) {}
