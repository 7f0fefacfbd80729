package dev.hinomi.query.syntax;

import java.util.Optional;

/// What is wrong with a query.
///
/// @param found what stands at the position
/// @param expected what could stand there
/// @param correction the whole query, corrected, when the intent is clear
public record QueryProblem(Position position, String found, String expected, Optional<String> correction) {
    public String message() {
        return position + ": found " + found + " (expected: " + expected + ")";
    }
}
