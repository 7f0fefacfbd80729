package dev.hinomi.logs.protect;

import dev.hinomi.logs.identifier.Span;
import java.util.List;

/// Sensitive data of one type in a text.
///
/// @param identifier its name, without a country where it has none
/// @param spans where it is, from the start on; at least one
public record Finding(String identifier, List<Span> spans) {
    public Finding {
        spans = List.copyOf(spans);
    }
}
