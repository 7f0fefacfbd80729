package dev.hinomi.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.cli.Scripts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The scripts under `shell/`: one line a command, one pair of brackets a word, `{}` around what only running tells.
class CommandLineTest {

    static Stream<Scripts.Case> scripts() {
        return Scripts.in("shell");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void parses(Scripts.Case script) {
        String actual = CommandLine.parse(script.script(), 1).stream()
                .map(CommandLineTest::show)
                .collect(Collectors.joining("\n"));

        assertThat(actual).isEqualTo(script.expected());
    }

    @Test
    void nestingDeeperThanPeopleWriteDoesNotExhaustTheStack() {
        assertThat(CommandLine.parse("$(".repeat(20_000), 1)).isNotEmpty();
        assertThat(CommandLine.parse("echo " + "\"$(".repeat(20_000), 1)).isNotEmpty();
        assertThat(CommandLine.parse("echo " + "$((".repeat(20_000), 1)).isNotEmpty();
    }

    @Test
    void offsetsLeadBackToTheScript() {
        String script = "echo a &&\n  aws 'x y' \\\n  $(date +%s)";

        List<ShellCommand> commands = CommandLine.parse(script, 7);

        assertThat(commands.get(1).words())
                .extracting(word -> script.substring(word.offset(), word.end()))
                .containsExactly("aws", "'x y'", "$(date +%s)");
        assertThat(commands.get(1).words()).extracting(Word::line).containsExactly(8, 8, 9);
        assertThat(commands.get(2).words())
                .extracting(word -> script.substring(word.offset(), word.end()))
                .containsExactly("date", "+%s");
        assertThat(commands.get(2).words()).extracting(Word::line).containsExactly(9, 9);
        assertThat(commands.get(1).end()).isEqualTo(script.length());
    }

    private static String show(ShellCommand command) {
        String nested = command.nested() ? "nested " : "";
        String assignments = command.assignments().stream()
                .map(word -> "set" + show(word) + " ")
                .collect(Collectors.joining());
        String words = command.words().stream().map(CommandLineTest::show).collect(Collectors.joining(" "));
        String redirections = command.redirections().stream()
                .map(redirection -> " " + redirection.operator() + show(redirection.target()))
                .collect(Collectors.joining());
        String separator = command.separator().isBlank() ? "" : " " + command.separator();
        String problems = command.problems().stream()
                .map(problem -> "\n  ! " + problem.line() + " " + problem.message())
                .collect(Collectors.joining());
        return command.line() + ": " + nested + assignments + words + redirections + separator + problems;
    }

    private static String show(Word word) {
        return word.parts().stream()
                .map(part -> part instanceof WordPart.Literal literal ? literal.text() : "{" + part.rendered() + "}")
                .collect(Collectors.joining("", "[", "]"));
    }
}
