package dev.hinomi.guide.runbook;

import java.util.regex.Pattern;

/// Commands that need a person at a terminal, or do not end by themselves.
final class Interactive {
    private static final Pattern COMMAND = Pattern.compile("(?m)(?:^|[|;&]\\s*)\\s*(?:sudo\\s+)?(?:"
            + "aws\\s+logs\\s+tail\\b[^|;&]*\\s--follow\\b"
            + "|aws\\s+(?:ssm\\s+start-session|ecs\\s+execute-command|logs\\s+start-live-tail)\\b"
            + "|tail\\s+(?:-\\w*f|--follow)|watch\\s|less\\b|more\\b|vi(?:m)?\\b|nano\\b|top\\b|htop\\b|ssh\\s"
            + "|psql\\b(?![^|;&]*\\s(?:-c|-f|--command|--file)\\b)(?![^|;&]*<)"
            + "|mysql\\b(?![^|;&]*\\s(?:-e|--execute)\\b)(?![^|;&]*<)"
            + "|(?:docker|kubectl)\\s+(?:exec|run|attach)\\b[^|;&]*\\s-\\w*t\\w*\\b"
            + "|(?:docker|kubectl)\\s+logs\\b[^|;&]*\\s(?:-f|--follow)\\b"
            + "|kubectl\\s[^|;&]*\\s(?:-w|--watch)\\b)");

    private Interactive() {}

    /// Continuation lines are part of their command.
    static boolean in(String script) {
        return COMMAND.matcher(script.replaceAll("\\\\\\n\\s*", " ")).find();
    }
}
