package dev.hinomi.demo.signal;

/// Where lines go.
public record LogPlace(String group, String stream) {}
