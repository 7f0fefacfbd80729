package dev.hinomi.cli;

import org.jspecify.annotations.Nullable;

/// Something about a command that its author should know.
///
/// @param message carries the value and the expectation, such as `--statistic: Avg (expected: SampleCount, Average,
/// ...)`
/// @param suggestion the right name or value, when that is clear
/// @param line the line of the word that it is about
/// @param offset where that word begins in the script, in characters from 0
/// @param length of that word in the script
public record CliFinding(
        Kind kind, String message, @Nullable String suggestion, int line, int offset, int length) {

    /// What is wrong.
    public enum Kind {
        UNKNOWN_SERVICE(true),
        UNKNOWN_OPERATION(true),
        UNKNOWN_OPTION(true),
        /// A member of a structure that the service does not have.
        UNKNOWN_MEMBER(true),
        MISSING_OPERATION(true),
        MISSING_OPTION(true),
        MISSING_MEMBER(true),
        MISSING_VALUE(true),
        UNEXPECTED_WORD(true),
        WRONG_KIND(true),
        NOT_IN_ENUM(true),
        OUT_OF_RANGE(true),
        PATTERN_MISMATCH(true),
        /// JSON or shorthand that cannot be read.
        BAD_SYNTAX(true),
        /// The shell reads the command differently from how it looks.
        SHELL_SYNTAX(true),
        /// The last one counts.
        DUPLICATE_OPTION(false),
        /// The CLI takes the beginning of an option's name; a later version may have two that begin so.
        ABBREVIATED_OPTION(false),
        /// Version 1 of the CLI does not have the command.
        NEEDS_CLI_2(false),
        /// To be replaced by the reader.
        PLACEHOLDER(false);

        private final boolean refused;

        Kind(boolean refused) {
            this.refused = refused;
        }

        /// Whether the CLI or AWS refuses the command for it.
        public boolean refused() {
            return refused;
        }
    }
}
