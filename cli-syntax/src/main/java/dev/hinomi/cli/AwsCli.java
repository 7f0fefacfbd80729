package dev.hinomi.cli;

import dev.hinomi.cli.internal.ServiceTables;
import dev.hinomi.cli.shell.ShellCommand;
import dev.hinomi.cli.shell.Word;
import java.util.List;
import java.util.Set;

/// Reads commands of the AWS CLI and says what the CLI or AWS would refuse, without running anything.
///
/// Thread-safe. Tables of services are loaded when a command first names them.
public final class AwsCli {
    private static final Set<String> WRAPPERS =
            Set.of("sudo", "env", "command", "nohup", "exec", "watch", "timeout", "xargs", "nice", "time");

    private final ServiceTables tables = new ServiceTables();

    public AwsInvocation analyse(ShellCommand command) {
        List<Word> words = command.words();
        int program = program(words);
        if (program < 0) {
            return new AwsInvocation.NotAws();
        }
        Findings findings = new Findings();
        command.problems().forEach(findings::add);
        boolean openEnded = program > 0 && words.getFirst().is("xargs");
        return new InvocationReader(
                        tables, words.get(program), words.subList(program + 1, words.size()), openEnded, findings)
                .read();
    }

    /// The index of the word `aws`; -1 when it is another program.
    private static int program(List<Word> words) {
        if (words.isEmpty()) {
            return -1;
        }
        if (isAws(words.getFirst())) {
            return 0;
        }
        if (!WRAPPERS.contains(words.getFirst().text())) {
            return -1;
        }
        for (int i = 1; i < words.size(); i++) {
            if (isAws(words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAws(Word word) {
        return word.is("aws") || (!word.dynamic() && word.text().endsWith("/bin/aws"));
    }
}
