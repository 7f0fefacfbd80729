package dev.hinomi.guide.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An `aws ...` command of a block, as a request.
///
/// @param text as written, continuation lines included
/// @param line of the block, from 1
/// @param service as the CLI names it, such as `cloudwatch`
/// @param operation as the API names it, such as `PutMetricAlarm`; as written when it is none
/// @param parameters the members of the operation's input, with what a shell or a file would give left out
/// @param reads whether it only reads, as runbooks judge it
/// @param options of the CLI's own that say something of the answer or the request: `query`, `output`,
/// `region`
public record BlockCommand(
        String text,
        int line,
        String service,
        String operation,
        Map<String, Object> parameters,
        boolean reads,
        Map<String, String> options,
        List<Problem> problems) {
    public BlockCommand {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        options = Map.copyOf(options);
        problems = List.copyOf(problems);
    }

    /// Something that whoever sends the command should know.
    ///
    /// @param line of the block, from 1
    /// @param refused whether the CLI or AWS refuses the command for it, or it cannot be sent as it stands
    /// @param suggestion what to write instead of the word that is wrong, when that is clear
    public record Problem(int line, String message, boolean refused, Optional<String> suggestion) {}
}
