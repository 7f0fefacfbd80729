package dev.hinomi.insights.definition;

import java.util.Optional;

/// A parameter of a saved query, which its text has as `{{name}}`.
///
/// @param defaultValue what it is when a caller does not say
public record QueryParameter(String name, Optional<String> defaultValue, Optional<String> description) {}
