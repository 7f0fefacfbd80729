package dev.hinomi.logs.pattern;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.List;
import java.util.Optional;

/// A filter pattern of CloudWatch Logs, parsed. Immutable.
///
/// The first character decides the kind: `{` begins a pattern for JSON messages, `[` one for space-delimited messages,
/// anything else is a list of terms. Matching takes time linear in the message.
public sealed interface FilterPattern permits TermPattern, JsonPattern, SpacePattern {
    /// The longest pattern, in characters (API reference, `FilterPattern`).
    int MAX_LENGTH = 1024;

    /// Parses a pattern, or throws a [Fault.InvalidParameter] that names position, found and expected.
    static FilterPattern parse(String source) {
        try {
            return PatternParser.parse(source);
        } catch (InvalidPatternException e) {
            throw new FaultException(
                    new Fault.InvalidParameter("filterPattern", e.error().message()), e);
        }
    }

    /// What is wrong with a pattern, for whoever shows it at its place; empty when it is valid.
    static Optional<PatternError> check(String source) {
        try {
            PatternParser.parse(source);
            return Optional.empty();
        } catch (InvalidPatternException e) {
            return Optional.of(e.error());
        }
    }

    /// Whether a log event with this message matches.
    boolean matches(String message);

    /// Texts that every matching message contains as they stand. A store may use them to skip messages; what it
    /// returns must still be matched.
    List<String> requiredTexts();
}
