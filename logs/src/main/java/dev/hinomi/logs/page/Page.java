package dev.hinomi.logs.page;

import java.util.List;
import java.util.Optional;

/// A page of an answer.
///
/// @param nextToken for the page after it, if there is one
public record Page<T>(List<T> items, Optional<String> nextToken) {
    public Page {
        items = List.copyOf(items);
    }
}
