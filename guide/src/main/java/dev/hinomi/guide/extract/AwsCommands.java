package dev.hinomi.guide.extract;

import dev.hinomi.cli.Argument;
import dev.hinomi.cli.AwsInvocation;
import dev.hinomi.cli.CliFinding;
import dev.hinomi.cli.shell.ShellCommand;
import dev.hinomi.cli.shell.Word;
import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.item.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns what the CLI makes of a command into an item.
final class AwsCommands {
    private AwsCommands() {}

    /// The item, or empty when the command is not the AWS CLI's.
    static Optional<AwsCommand> of(
            AwsInvocation invocation, ShellCommand command, ScriptText script, List<String> section) {
        return switch (invocation) {
            case AwsInvocation.Operation operation ->
                Optional.of(item(
                        command,
                        script,
                        section,
                        operation.service(),
                        operation.operation(),
                        operation.arguments(),
                        operation.findings()));
            case AwsInvocation.Command own ->
                Optional.of(
                        item(command, script, section, own.service(), own.command(), own.arguments(), own.findings()));
            case AwsInvocation.Unchecked unchecked ->
                Optional.of(item(
                        command,
                        script,
                        section,
                        unchecked.service(),
                        unchecked.operation() == null ? "" : unchecked.operation(),
                        Map.of(),
                        unchecked.findings()));
            case AwsInvocation.Unknown unknown ->
                Optional.of(item(
                        command, script, section, word(command, 1), word(command, 2), Map.of(), unknown.findings()));
            case AwsInvocation.NotAws _ -> Optional.empty();
        };
    }

    private static AwsCommand item(
            ShellCommand command,
            ScriptText script,
            List<String> section,
            String service,
            String operation,
            Map<String, Argument> arguments,
            List<CliFinding> findings) {
        int start = command.words().getFirst().offset();
        Origin origin = new Origin(script.line(start), script.line(command.end()), section);
        List<Argument> inOrder = arguments.values().stream()
                .sorted(Comparator.comparingInt(argument -> argument.word().offset()))
                .toList();
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> shellValues = new ArrayList<>();
        for (Argument argument : inOrder) {
            Optional<Object> value = argument.value().known();
            String member = argument.member();
            if (value.isEmpty()) {
                shellValues.add(argument.option());
            } else if (member != null) {
                parameters.put(member, value.get());
            }
        }
        return new AwsCommand(
                origin,
                script.between(start, command.end()),
                service,
                operation,
                inOrder.stream().map(argument -> option(argument, script)).toList(),
                parameters,
                shellValues,
                findings.stream().map(finding -> problem(finding, script)).toList());
    }

    private static AwsCommand.Option option(Argument argument, ScriptText script) {
        Word name = argument.word();
        int end = argument.values().stream()
                .filter(word -> word.line() == name.line())
                .mapToInt(Word::end)
                .max()
                .orElse(name.end());
        String raw = script.between(name.offset(), Math.max(end, name.end()));
        return new AwsCommand.Option(
                argument.line(),
                argument.option(),
                raw.lines().findFirst().orElse(raw),
                argument.values().stream().map(Word::text).toList());
    }

    private static AwsCommand.Problem problem(CliFinding finding, ScriptText script) {
        String written = script.between(finding.offset(), finding.offset() + finding.length());
        return new AwsCommand.Problem(
                finding.kind(), finding.line(), finding.message(), written, Optional.ofNullable(finding.suggestion()));
    }

    private static String word(ShellCommand command, int index) {
        return command.words().stream().map(Word::text).skip(index).findFirst().orElse("");
    }
}
