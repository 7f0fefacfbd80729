package dev.hinomi.logs.pattern;

import java.util.Optional;

/// Why a text is not a filter pattern.
///
/// @param position of the first character that is wrong, starting at 1
/// @param found what stands there
/// @param expected what could stand there
/// @param correction a pattern that is valid and probably meant, if there is one
public record PatternError(int position, String found, String expected, Optional<String> correction) {
    /// AWS's "Invalid filter pattern", followed by the place.
    public String message() {
        return "Invalid filter pattern: found " + found + " at position " + position + " (expected: " + expected + ")";
    }
}
