package dev.hinomi.guide.reader;

/// A link or an image, as written.
///
/// @param line the line of the file, from 1
/// @param target the destination, such as `./data-model.md#keys` or `https://...`
public record Link(int line, String text, String target) {}
