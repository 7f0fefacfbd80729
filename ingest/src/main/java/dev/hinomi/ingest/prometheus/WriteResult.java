package dev.hinomi.ingest.prometheus;

import dev.hinomi.ingest.Rejections;

/// What became of a write request.
///
/// @param samplesWritten samples that nobody needs to send again: stored, or without a value to store
public record WriteResult(int samplesWritten, Rejections rejections) {}
