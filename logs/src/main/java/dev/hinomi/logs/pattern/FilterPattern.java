package dev.hinomi.logs.pattern;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.store.TextCondition;
import java.util.Optional;
import java.util.SequencedMap;

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
    boolean matches(Message message);

    /// Whether a log event with this message matches.
    default boolean matches(String message) {
        return matches(new Message(message));
    }

    /// Whether messages that match can have the field: a JSON pattern has all selectors, a space-delimited one its
    /// names and all positions, terms have none.
    boolean defines(FieldReference field);

    /// The text of a field of a message that matches; empty when it has no such field. A JSON field must be a string or
    /// a number.
    Optional<String> value(FieldReference field, Message message);

    /// All fields of a message that matches a space-delimited pattern, in their order: named ones as `$name`, others as
    /// `$position`. Empty for other patterns (API reference, `MetricFilterMatchRecord`).
    SequencedMap<String, String> extracted(Message message);

    /// Whether it holds a regular expression, of which AWS allows five patterns in the filters of a group.
    boolean usesRegex();

    /// What the text of every matching message contains. A store may use it to skip messages; what it returns must
    /// still be matched.
    TextCondition requiredTexts();
}
