package dev.hinomi.guide.command;

import dev.hinomi.cli.AwsCli;
import dev.hinomi.cli.AwsInvocation;
import dev.hinomi.cli.CliFinding;
import dev.hinomi.cli.shell.CommandLine;
import dev.hinomi.cli.shell.KnownVariables;
import dev.hinomi.cli.shell.ShellCommand;
import dev.hinomi.cli.shell.Word;
import dev.hinomi.guide.command.BlockCommand.Problem;
import dev.hinomi.guide.extract.ShellFences;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.TextLine;
import dev.hinomi.guide.runbook.ShellEffect;
import dev.hinomi.runbooks.definition.Effect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds the `aws ...` commands in the text of a code block. Runs nothing.
///
/// Thread-safe.
public final class CommandBlock {
    private final AwsCli cli = new AwsCli();
    private final ShellEffect effects = new ShellEffect();

    /// The commands, in the order of the text. Variables that the block sets have their values.
    public List<BlockCommand> read(String block) {
        List<String> lines = block.lines().toList();
        String typed = ShellFences.typed(new Block.Fence(
                0,
                "bash",
                IntStream.range(0, lines.size())
                        .mapToObj(i -> new TextLine(i + 1, lines.get(i)))
                        .toList()));
        return KnownVariables.expand(CommandLine.parse(typed, 1)).stream()
                .filter(command -> !command.words().isEmpty())
                .flatMap(command -> read(command, typed).stream())
                .toList();
    }

    private Optional<BlockCommand> read(ShellCommand command, String typed) {
        return switch (cli.analyse(command)) {
            case AwsInvocation.Operation operation -> Optional.of(operation(operation, command, typed));
            case AwsInvocation.Command own ->
                Optional.of(other(
                        own.service(),
                        own.command(),
                        own.findings(),
                        own.service() + " " + own.command()
                                + ": a command of the AWS CLI's own (expected: one operation of a service)",
                        command,
                        typed));
            case AwsInvocation.Unchecked unchecked -> {
                String operation = unchecked.operation() == null ? "" : unchecked.operation();
                String name = (unchecked.service() + " " + operation).strip();
                yield Optional.of(other(
                        unchecked.service(),
                        operation,
                        unchecked.findings(),
                        name + ": not known (expected: one operation of a service)",
                        command,
                        typed));
            }
            case AwsInvocation.Unknown unknown ->
                Optional.of(other(word(command, 1), word(command, 2), unknown.findings(), "", command, typed));
            case AwsInvocation.NotAws _ -> Optional.empty();
        };
    }

    private BlockCommand operation(AwsInvocation.Operation operation, ShellCommand command, String typed) {
        RequestOptions request = RequestOptions.of(operation);
        List<Problem> problems = new ArrayList<>(problems(operation.findings()));
        problems.addAll(request.problems());
        problems.sort(Comparator.comparingInt(Problem::line));
        return command(
                operation.service(),
                operation.apiName(),
                request.parameters(),
                request.options(),
                problems,
                command,
                typed);
    }

    private BlockCommand other(
            String service,
            String operation,
            List<CliFinding> findings,
            String message,
            ShellCommand command,
            String typed) {
        List<Problem> problems = new ArrayList<>(problems(findings));
        if (!message.isEmpty()) {
            problems.add(new Problem(command.line(), message, true, Optional.empty()));
        }
        return command(service, operation, Map.of(), Map.of(), problems, command, typed);
    }

    private BlockCommand command(
            String service,
            String operation,
            Map<String, Object> parameters,
            Map<String, String> options,
            List<Problem> problems,
            ShellCommand command,
            String typed) {
        Word first = command.words().getFirst();
        return new BlockCommand(
                typed.substring(first.offset(), command.end()),
                first.line(),
                service,
                operation,
                parameters,
                effects.of(command) == Effect.READS,
                options,
                problems);
    }

    /// A placeholder is told of with the value that it makes unknown.
    private static List<Problem> problems(List<CliFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.kind() != CliFinding.Kind.PLACEHOLDER)
                .map(finding -> new Problem(
                        finding.line(),
                        finding.message(),
                        finding.kind().refused(),
                        Optional.ofNullable(finding.suggestion())))
                .toList();
    }

    private static String word(ShellCommand command, int index) {
        return command.words().stream().map(Word::text).skip(index).findFirst().orElse("");
    }
}
