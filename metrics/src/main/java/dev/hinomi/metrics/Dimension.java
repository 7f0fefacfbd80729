package dev.hinomi.metrics;

/// A name and value that is part of a metric's identity.
public record Dimension(String name, String value) {}
