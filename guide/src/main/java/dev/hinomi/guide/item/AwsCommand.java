package dev.hinomi.guide.item;

import dev.hinomi.cli.CliFinding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An `aws ...` command.
///
/// @param text as written, continuation lines included
/// @param service as the CLI names it, such as `cloudwatch`
/// @param operation as the CLI names it, such as `put-metric-alarm`
/// @param options in the order of the text
/// @param parameters the members of the operation's input by name, with the values as text, numbers, booleans, lists
/// and
///     maps; a value that only a shell can compute is left out
/// @param shellValues the options whose value only a shell can compute
/// @param problems what the CLI or AWS would say of it
public record AwsCommand(
        Origin origin,
        String text,
        String service,
        String operation,
        List<Option> options,
        Map<String, Object> parameters,
        List<String> shellValues,
        List<Problem> problems)
        implements Item {
    public AwsCommand {
        options = List.copyOf(options);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        shellValues = List.copyOf(shellValues);
        problems = List.copyOf(problems);
    }

    /// An option with what follows it up to the next option.
    ///
    /// @param line of the option's name
    /// @param name without its dashes
    /// @param raw the text from the dashes to the end of the last value on the same line, as written
    /// @param values with the quotes removed
    public record Option(int line, String name, String raw, List<String> values) {
        public Option {
            values = List.copyOf(values);
        }

        /// The first value, or empty.
        public String value() {
            return values.isEmpty() ? "" : values.getFirst();
        }
    }

    /// What is wrong with a word of the command.
    ///
    /// @param written the word as it stands in the guide
    /// @param suggestion what to write instead, when that is clear
    public record Problem(
            CliFinding.Kind kind, int line, String message, String written, Optional<String> suggestion) {}

    /// Whether it runs this operation.
    public boolean is(String wantedService, String wantedOperation) {
        return service.equals(wantedService) && operation.equals(wantedOperation);
    }

    public Optional<Option> option(String name) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    @Override
    public String summary() {
        return text.replaceAll("\\s*\\\\?\\n\\s*", " ");
    }
}
