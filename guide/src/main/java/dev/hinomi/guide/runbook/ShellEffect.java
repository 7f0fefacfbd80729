package dev.hinomi.guide.runbook;

import dev.hinomi.cli.AwsCli;
import dev.hinomi.cli.AwsInvocation;
import dev.hinomi.cli.shell.CommandLine;
import dev.hinomi.cli.shell.ShellCommand;
import dev.hinomi.cli.shell.Word;
import dev.hinomi.runbooks.definition.Effect;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a script does, judged by its text. What is not known to read only is taken to change something: a script of
/// which every command reads runs by itself, with a key that can only read.
public final class ShellEffect {
    /// The beginnings of names of operations that read (Service Authorization Reference, access levels Read and List).
    private static final Pattern READING_OPERATION = Pattern.compile(
            "(?:get|list|describe|filter|query|scan|batch-get|search|lookup|test|select|head|wait)(?:-.*)?");

    private static final Set<String> ALSO_READING =
            Set.of("logs start-query", "logs stop-query", "logs tail", "s3 ls", "sts decode-authorization-message");

    /// They read, and what they read is nothing for a record that many see.
    private static final Set<String> SECRET = Set.of(
            "secretsmanager get-secret-value",
            "secretsmanager batch-get-secret-value",
            "sts get-session-token",
            "sts get-federation-token",
            "ecr get-login-password",
            "ecr get-authorization-token",
            "rds generate-db-auth-token");

    private static final Pattern DESTROYING_OPERATION =
            Pattern.compile("(?:delete|terminate|deregister|purge|remove|release|reset)-.+|rm|rb");

    private static final Pattern DESTROYING_PROGRAM = Pattern.compile("(?i)\\b(?:"
            + "(?:cdk|terraform|tofu|pulumi)\\s(?:[^\\n;|&]*\\s)?destroy|(?:sam|kubectl)\\s(?:[^\\n;|&]*\\s)?delete"
            + "|helm\\s(?:[^\\n;|&]*\\s)?(?:uninstall|delete)|rm\\s[^\\n;|&]*-\\w*[rf]|git\\s+push\\s[^\\n;|&]*(?:--force|-f\\b)"
            + "|git\\s+reset\\s+--hard|git\\s+clean|dropdb|mkfs|docker\\s+(?:volume\\s+rm|system\\s+prune)"
            + "|drop\\s+(?:table|database|schema|index)|truncate\\s|delete\\s+from\\b)");

    /// Options that lead a request elsewhere, or sign it by another key.
    private static final Set<String> LEADING_AWAY = Set.of("endpoint-url", "profile", "ca-bundle", "no-verify-ssl");

    private static final Set<String> READING_PROGRAMS = Set.of(
            "date", "echo", "printf", "grep", "egrep", "fgrep", "head", "tail", "sort", "uniq", "wc", "cut", "tr", "jq",
            "cat", "sleep", "true", "false", "test", "[", "seq", "column", "nl", "paste", "comm", "diff");

    /// What they are given leaves the machine.
    private static final Set<String> ASKING_PROGRAMS = Set.of("dig", "nslookup", "host", "ping");

    /// Words of the shell that the reader of scripts sees through.
    private static final Set<String> KEYWORDS = Set.of(
            "if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "case", "esac", "in", "!");

    private final AwsCli cli = new AwsCli();

    Effect of(String script) {
        if (DESTROYING_PROGRAM.matcher(script).find()) {
            return Effect.DESTROYS;
        }
        Effect worst = Effect.READS;
        for (ShellCommand command : CommandLine.parse(script, 1)) {
            Effect effect = of(command);
            worst = effect.compareTo(worst) > 0 ? effect : worst;
        }
        return worst;
    }

    /// The services of AWS that a script calls, as the CLI names them.
    Set<String> services(String script) {
        return CommandLine.parse(script, 1).stream()
                .map(cli::analyse)
                .flatMap(ShellEffect::service)
                .collect(Collectors.toSet());
    }

    private static Stream<String> service(AwsInvocation invocation) {
        return switch (invocation) {
            case AwsInvocation.Operation operation -> Stream.of(operation.service());
            case AwsInvocation.Command own -> Stream.of(own.service());
            case AwsInvocation.Unchecked unchecked -> Stream.of(unchecked.service());
            case AwsInvocation.Unknown _, AwsInvocation.NotAws _ -> Stream.empty();
        };
    }

    /// What one command of a script does by itself.
    public Effect of(ShellCommand command) {
        boolean sets = !command.assignments().isEmpty() && !command.words().isEmpty();
        if (sets || !command.redirections().stream().allMatch(ShellEffect::isHarmless)) {
            return Effect.CHANGES;
        }
        if (command.words().isEmpty()) {
            return Effect.READS;
        }
        return switch (cli.analyse(command)) {
            case AwsInvocation.Operation operation ->
                operation.globals().keySet().stream().anyMatch(LEADING_AWAY::contains)
                        ? Effect.CHANGES
                        : ofAws(operation.service(), operation.operation(), command);
            case AwsInvocation.Command own ->
                own.globals().keySet().stream().anyMatch(LEADING_AWAY::contains)
                        ? Effect.CHANGES
                        : ofAws(own.service(), own.command(), command);
            case AwsInvocation.Unchecked _, AwsInvocation.Unknown _ -> Effect.CHANGES;
            case AwsInvocation.NotAws _ -> ofProgram(command.words());
        };
    }

    private static Effect ofAws(String service, String operation, ShellCommand command) {
        String name = service + " " + operation;
        boolean deletes = command.words().stream().anyMatch(word -> word.is("--delete"));
        if (DESTROYING_OPERATION.matcher(operation).matches() || deletes) {
            return Effect.DESTROYS;
        }
        boolean decrypts = command.words().stream().anyMatch(word -> word.is("--with-decryption"));
        if (SECRET.contains(name) || decrypts || !command.words().getFirst().is("aws")) {
            return Effect.CHANGES;
        }
        return ALSO_READING.contains(name)
                        || READING_OPERATION.matcher(operation).matches()
                ? Effect.READS
                : Effect.CHANGES;
    }

    private static Effect ofProgram(List<Word> words) {
        String program = words.getFirst().text();
        boolean reads = READING_PROGRAMS.contains(program)
                || KEYWORDS.contains(program)
                || (ASKING_PROGRAMS.contains(program) && words.stream().noneMatch(Word::dynamic));
        return reads ? Effect.READS : Effect.CHANGES;
    }

    /// To nowhere, or from one output to the other. Anything else may be a file, or a connection (`/dev/tcp`).
    private static boolean isHarmless(ShellCommand.Redirection redirection) {
        return redirection.target().is("/dev/null")
                || (redirection.operator().endsWith("&")
                        && redirection.target().text().matches("[12-]"));
    }
}
