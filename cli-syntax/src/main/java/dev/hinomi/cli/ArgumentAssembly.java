package dev.hinomi.cli;

import dev.hinomi.cli.CliFinding.Kind;
import dev.hinomi.cli.OptionReader.Use;
import dev.hinomi.cli.internal.CommandTable;
import dev.hinomi.cli.internal.OptionTable;
import dev.hinomi.cli.internal.ServiceTable;
import dev.hinomi.cli.shell.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes the invocation of a command from the words of its options, and reports what is missing or too much.
final class ArgumentAssembly {
    private final String service;
    private final String name;
    private final Word word;
    private final CommandTable command;
    private final Findings findings;
    private final ValueReader values;

    ArgumentAssembly(
            String service, String name, Word word, CommandTable command, ServiceTable table, Findings findings) {
        this.service = service;
        this.name = name;
        this.word = word;
        this.command = command;
        this.findings = findings;
        this.values = new ValueReader(table, findings);
    }

    AwsInvocation assemble(OptionReader options, boolean openEnded) {
        Map<String, Argument> arguments = arguments(options.options());
        Map<String, Argument> globals = arguments(options.globals());
        List<CliValue> positional = positional(options.positional(), openEnded);
        if (!openEnded && !isFilledFromElsewhere(arguments)) {
            required(arguments, options.meant());
        }
        String apiName = command.operation();
        return apiName == null
                ? new AwsInvocation.Command(service, name, positional, arguments, globals, findings.inOrder())
                : new AwsInvocation.Operation(service, name, apiName, arguments, globals, findings.inOrder());
    }

    private Map<String, Argument> arguments(Map<String, Use> uses) {
        Map<String, Argument> arguments = new LinkedHashMap<>();
        uses.forEach((option, use) -> arguments.put(
                option,
                new Argument(
                        option,
                        use.option().member(),
                        use.negated() ? new CliValue.Bool(false) : values.read(use.option(), use.values()),
                        use.word(),
                        use.values())));
        return arguments;
    }

    private List<CliValue> positional(List<Word> words, boolean openEnded) {
        int least = command.positional().values().stream().mapToInt(n -> n).sum();
        int most = command.positional().values().stream()
                .mapToInt(n -> Math.max(n, 1))
                .sum();
        if (words.size() < least && !openEnded) {
            findings.add(
                    Kind.MISSING_VALUE,
                    word,
                    "%s: %d arguments for %s (expected: %d)"
                            .formatted(
                                    name,
                                    words.size(),
                                    String.join(", ", command.positional().keySet()),
                                    least));
        }
        for (Word extra : words.subList(Math.min(most, words.size()), words.size())) {
            findings.add(Kind.UNEXPECTED_WORD, extra, extra.text() + ": belongs to no option");
        }
        return words.stream().map(values::plain).toList();
    }

    private void required(Map<String, Argument> arguments, Set<String> meant) {
        for (OptionTable option : command.options().values()) {
            if (option.required() && !arguments.containsKey(option.name()) && !meant.contains(option.name())) {
                findings.add(Kind.MISSING_OPTION, word, "%s: --%s is missing".formatted(name, option.name()));
            }
        }
    }

    /// A file may bring the members, and a skeleton needs none.
    private static boolean isFilledFromElsewhere(Map<String, Argument> arguments) {
        return arguments.containsKey("cli-input-json")
                || arguments.containsKey("cli-input-yaml")
                || arguments.containsKey("generate-cli-skeleton");
    }
}
