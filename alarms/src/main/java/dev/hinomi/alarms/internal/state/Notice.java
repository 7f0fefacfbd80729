package dev.hinomi.alarms.internal.state;

import java.util.List;

/// How others hear of a change of state.
///
/// @param lines of logs, for mails to quote
/// @param contributors whether topics and functions hear of each contributor instead
public record Notice(List<String> lines, boolean contributors) {
    public static final Notice PLAIN = new Notice(List.of(), false);

    public Notice {
        lines = List.copyOf(lines);
    }
}
