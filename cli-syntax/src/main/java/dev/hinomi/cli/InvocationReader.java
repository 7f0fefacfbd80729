package dev.hinomi.cli;

import dev.hinomi.cli.CliFinding.Kind;
import dev.hinomi.cli.internal.CommandTable;
import dev.hinomi.cli.internal.GlobalOptions;
import dev.hinomi.cli.internal.OptionTable;
import dev.hinomi.cli.internal.ServiceTable;
import dev.hinomi.cli.internal.ServiceTables;
import dev.hinomi.cli.shell.Word;
import dev.hinomi.kernel.NearestName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the words after `aws`: service, operation, and then their options.
final class InvocationReader {
    private final ServiceTables tables;
    private final Word aws;
    private final List<Word> words;
    private final boolean openEnded;
    private final Findings findings;
    private final Set<Word> names = new HashSet<>();
    private int at;

    /// @param openEnded whether more arguments may follow that cannot be seen
    InvocationReader(ServiceTables tables, Word aws, List<Word> words, boolean openEnded, Findings findings) {
        this.tables = tables;
        this.aws = aws;
        this.words = words;
        this.openEnded = openEnded;
        this.findings = findings;
    }

    AwsInvocation read() {
        Optional<Word> name = nextName();
        if (name.isEmpty()) {
            if (words.stream().anyMatch(word -> word.is("--version"))) {
                return new AwsInvocation.Unchecked("", null, findings.inOrder());
            }
            findings.add(Kind.MISSING_OPERATION, aws, "aws: no service");
            return new AwsInvocation.Unknown(findings.inOrder());
        }
        String service = name.get().text();
        if (name.get().dynamic() || service.equals("help")) {
            return new AwsInvocation.Unchecked(service, null, findings.inOrder());
        }
        if (!tables.names().contains(service)) {
            return unknown(Kind.UNKNOWN_SERVICE, name.get(), "no such service", tables.names());
        }
        Optional<Word> operation = nextName();
        Optional<ServiceTable> table = tables.service(service);
        if (table.isEmpty()
                || operation.filter(word -> word.dynamic() || word.is("help")).isPresent()) {
            return new AwsInvocation.Unchecked(
                    service, operation.map(Word::text).orElse(null), findings.inOrder());
        }
        if (operation.isEmpty()) {
            return withoutOperation(name.get());
        }
        return operation(service, operation.get(), table.get());
    }

    /// `aws configure` asks questions; every other service wants an operation.
    private AwsInvocation withoutOperation(Word service) {
        if (service.is("configure")) {
            return new AwsInvocation.Unchecked("configure", null, findings.inOrder());
        }
        findings.add(Kind.MISSING_OPERATION, service, service.text() + ": no operation");
        return new AwsInvocation.Unknown(findings.inOrder());
    }

    private AwsInvocation operation(String service, Word operation, ServiceTable table) {
        if (operation.is("wait") && !table.waiters().isEmpty()) {
            return waiter(service, operation, table);
        }
        Optional<CommandTable> command = table.command(operation.text());
        if (command.isEmpty()) {
            return unknown(Kind.UNKNOWN_OPERATION, operation, "no such operation of " + service, table.commandNames());
        }
        return options(service, operation.text(), operation, command.get(), table);
    }

    private AwsInvocation waiter(String service, Word wait, ServiceTable table) {
        Optional<Word> name = nextName();
        if (name.isEmpty()) {
            findings.add(Kind.MISSING_OPERATION, wait, "wait: nothing to wait for");
            return new AwsInvocation.Unknown(findings.inOrder());
        }
        String repeated = table.waiters().get(name.get().text());
        if (repeated == null) {
            return unknown(
                    Kind.UNKNOWN_OPERATION,
                    name.get(),
                    "nothing that " + service + " can wait for",
                    table.waiters().keySet());
        }
        CommandTable base = table.command(repeated).orElseThrow();
        CommandTable command =
                new CommandTable(null, base.options(), base.negatives(), base.aliases(), base.positional(), false);
        return options(service, "wait " + name.get().text(), wait, command, table);
    }

    private AwsInvocation options(String service, String name, Word word, CommandTable command, ServiceTable table) {
        if (words.getLast().is("help")) {
            return new AwsInvocation.Unchecked(service, name, findings.inOrder());
        }
        if (command.cli2Only()) {
            findings.add(
                    Kind.NEEDS_CLI_2, word, "aws %s %s: only in version 2 of the AWS CLI".formatted(service, name));
        }
        OptionReader options = new OptionReader(command, remaining(), findings);
        options.read();
        return new ArgumentAssembly(service, name, word, command, table, findings)
                .assemble(options, openEnded || options.openEnded());
    }

    private AwsInvocation unknown(Kind kind, Word word, String what, Set<String> known) {
        String near = NearestName.to(word.text(), known).orElse(null);
        String message = word.text() + ": " + what;
        findings.add(kind, word, near == null ? message : message + " (nearest: " + near + ")", near);
        return new AwsInvocation.Unknown(findings.inOrder());
    }

    /// The next word that is neither an option nor the value of one. Only options of all commands may come before.
    private Optional<Word> nextName() {
        while (at < words.size()) {
            Word word = words.get(at);
            if (!OptionReader.isOption(word)) {
                at++;
                names.add(word);
                return Optional.of(word);
            }
            OptionTable option = GlobalOptions.ALL.get(word.prefix().replaceFirst("^--", ""));
            at += option != null && option.arity() == OptionTable.Arity.ONE ? 2 : 1;
        }
        return Optional.empty();
    }

    /// All words but the names: options of all commands may stand before and between them.
    private List<Word> remaining() {
        return words.stream().filter(word -> !names.contains(word)).toList();
    }
}
