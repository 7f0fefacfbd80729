package dev.hinomi.alarms;

import java.util.List;
import java.util.Optional;

/// A page of a listing.
///
/// @param next what to ask the next page with, when there is one
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
    }
}
