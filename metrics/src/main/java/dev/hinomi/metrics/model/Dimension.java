package dev.hinomi.metrics.model;

/// A name and value that is part of a metric's identity.
public record Dimension(String name, String value) {}
