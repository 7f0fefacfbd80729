package dev.hinomi.query.syntax;

import dev.hinomi.kernel.Fault;
import java.util.Optional;

/// What is wrong with a query.
///
/// @param kind what sort of problem it is
/// @param summary what AWS says of it, where that is known
/// @param found what stands at the position
/// @param expected what could stand there
/// @param correction the whole query, corrected, when the intent is clear
public record QueryProblem(
        Kind kind,
        Optional<String> summary,
        Position position,
        String found,
        String expected,
        Optional<String> correction) {
    /// Sorts of problems.
    public enum Kind {
        /// The query cannot be read, or does not mean anything.
        MALFORMED,
        /// A name that no row has where it stands.
        UNKNOWN_NAME
    }

    /// A problem that AWS has no known words for.
    public QueryProblem(Position position, String found, String expected) {
        this(Kind.MALFORMED, Optional.empty(), position, found, expected, Optional.empty());
    }

    /// A word that cannot stand where it stands: AWS says `unexpected symbol found by at line 1 and position
    /// 7`.
    ///
    /// @param symbol the word, as AWS writes it
    public static QueryProblem unexpected(Position position, String symbol, String found, String expected) {
        String summary = "unexpected symbol found " + symbol + " at line " + position.line() + " and position "
                + (position.column() - 1);
        return new QueryProblem(Kind.MALFORMED, Optional.of(summary), position, found, expected, Optional.empty());
    }

    /// The summary, if any, then line and column, what was found and what was expected.
    public String message() {
        return summary.map(text -> text + "; ").orElse("") + detail();
    }

    /// Line and column, what was found and what was expected.
    public String detail() {
        return position + ": found " + found + " (expected: " + expected + ")";
    }

    /// The problem as an answer to whoever sent the query.
    public Fault fault() {
        return new Fault.MalformedQuery(message(), position.offset(), position.end());
    }
}
