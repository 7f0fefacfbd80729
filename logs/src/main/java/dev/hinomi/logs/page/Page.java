package dev.hinomi.logs.page;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A page of an answer.
///
/// @param nextToken for the page after it, if there is one
public record Page<T>(List<T> items, Optional<String> nextToken) {
    /// How long tokens serve (API reference, `nextToken`: "The token expires after 24 hours").
    public static final Duration TOKEN_LIFETIME = Duration.ofHours(24);

    public Page {
        items = List.copyOf(items);
    }
}
