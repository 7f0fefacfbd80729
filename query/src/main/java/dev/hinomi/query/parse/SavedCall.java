package dev.hinomi.query.parse;

import dev.hinomi.query.syntax.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// `$ErrorsByLevel(logLevel = "WARN")` in the place of a command: the commands of a saved query (AWS
/// document "Save and re-run CloudWatch Logs Insights queries").
///
/// @param arguments by name, as written: a text with its quotes
/// @param position from the `$` to the `)`
public record SavedCall(String name, SequencedMap<String, String> arguments, Position position) {
    public SavedCall {
        arguments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arguments));
    }
}
