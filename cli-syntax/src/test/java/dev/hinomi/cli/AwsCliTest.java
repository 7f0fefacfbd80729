package dev.hinomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.cli.shell.CommandLine;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The scripts under `aws/`: what each command is read as, and what is found.
class AwsCliTest {
    private static final AwsCli CLI = new AwsCli();

    static Stream<Scripts.Case> scripts() {
        return Scripts.in("aws");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void reads(Scripts.Case script) {
        String actual = CommandLine.parse(script.script(), 1).stream()
                .map(CLI::analyse)
                .map(AwsCliTest::show)
                .collect(Collectors.joining("\n"));

        assertThat(actual).isEqualTo(script.expected());
    }

    private static String show(AwsInvocation invocation) {
        String shown = switch (invocation) {
            case AwsInvocation.Operation call ->
                "%s %s".formatted(call.service(), call.apiName()) + show(call.arguments()) + globals(call.globals());
            case AwsInvocation.Command command ->
                "%s: %s".formatted(command.service(), command.command())
                        + command.positional().stream()
                                .map(value -> " " + show(value))
                                .collect(Collectors.joining())
                        + show(command.arguments())
                        + globals(command.globals());
            case AwsInvocation.Unchecked unchecked ->
                "unchecked %s %s".formatted(unchecked.service(), unchecked.operation());
            case AwsInvocation.Unknown ignored -> "unknown";
            case AwsInvocation.NotAws ignored -> "not aws";
        };
        return shown + invocation.findings().stream().map(AwsCliTest::show).collect(Collectors.joining());
    }

    private static String show(CliFinding finding) {
        String suggestion = finding.suggestion() == null ? "" : " -> " + finding.suggestion();
        return "\n  ! %d %s %s%s".formatted(finding.line(), finding.kind(), finding.message(), suggestion);
    }

    private static String globals(Map<String, Argument> globals) {
        return globals.isEmpty() ? "" : "\n  globals" + show(globals).replace("\n ", "");
    }

    private static String show(Map<String, Argument> arguments) {
        return new TreeMap<>(arguments)
                .values().stream()
                        .map(argument -> "\n  %s = %s".formatted(argument.option(), show(argument.value())))
                        .collect(Collectors.joining());
    }

    private static String show(CliValue value) {
        return switch (value) {
            case CliValue.Text(String text) -> '"' + text + '"';
            case CliValue.Numeric(java.math.BigDecimal number) -> number.toPlainString();
            case CliValue.Bool(boolean bool) -> String.valueOf(bool);
            case CliValue.Nothing ignored -> "null";
            case CliValue.Dynamic(String source) -> "?" + source;
            case CliValue.Seq(java.util.List<CliValue> values) ->
                values.stream().map(AwsCliTest::show).collect(Collectors.joining(", ", "[", "]"));
            case CliValue.Struct(Map<String, CliValue> members) ->
                members.entrySet().stream()
                        .map(member -> member.getKey() + ": " + show(member.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }
}
