package dev.hinomi.logs.transform.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hinomi.logs.transform.step.EventTree;
import dev.hinomi.logs.transform.step.Json;
import dev.hinomi.logs.transform.step.KeyPath;
import dev.hinomi.logs.transform.step.StepFailure;
import java.util.List;

/// `parsePostgres`: reads what RDS for PostgreSQL writes before a message, with its `log_line_prefix` of
/// `%t:%r:%u@%d:[%p]:`, and the level.
public final class ParsePostgres {
    private static final Pattern LINE =
            Pattern.compile("(?s)(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d [A-Za-z0-9+-]+):([^ ]*):([^@ ]*)@([^: ]*):"
                    + "\\[(\\d+)\\]:\\s*([A-Z]+[0-9]?):.*");
    private static final List<KeyPath> FIELDS = List.of(
            KeyPath.of("logTime"),
            KeyPath.of("srcIp"),
            KeyPath.of("userName"),
            KeyPath.of("dbName"),
            KeyPath.of("processId"),
            KeyPath.of("logLevel"));

    private ParsePostgres() {}

    public static void apply(EventTree event) throws StepFailure {
        Matcher line = LINE.matcher(event.message());
        if (!line.matches()) {
            throw new StepFailure("parsePostgres: the message is not a log of RDS for PostgreSQL");
        }
        for (int i = 0; i < FIELDS.size(); i++) {
            event.put(FIELDS.get(i), Json.text(line.group(i + 1)), true);
        }
    }
}
