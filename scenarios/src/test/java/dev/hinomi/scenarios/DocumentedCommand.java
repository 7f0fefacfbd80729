package dev.hinomi.scenarios;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A command that a document shows after `$`, and what the document says that it prints.
///
/// @param output line by line; a line `...` stands for any lines, also for none
record DocumentedCommand(String command, List<String> output) {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```console\n(.*?)^```$");
    private static final Pattern HERE_DOCUMENT = Pattern.compile("<<'?(\\w+)'?\n(?!(?s:.*)^\\1$)", Pattern.MULTILINE);
    private static final String PROMPT = "$ ";
    private static final String ANYTHING = "...";

    DocumentedCommand {
        output = List.copyOf(output);
    }

    /// The commands of every `console` fence of a Markdown document, fence by fence.
    ///
    /// @param edit what is changed in the text before it is read
    static List<List<DocumentedCommand>> fencesOf(Path document, UnaryOperator<String> edit) throws IOException {
        return FENCE.matcher(edit.apply(Files.readString(document)))
                .results()
                .map((MatchResult fence) -> commands(fence.group(1)))
                .toList();
    }

    /// Matches what was printed when it is what the document says.
    Pattern expected() {
        return Pattern.compile(output.stream()
                .map(line -> line.equals(ANYTHING) ? "(?s:.*\n)?" : Pattern.quote(line + "\n"))
                .collect(joining()));
    }

    private static List<DocumentedCommand> commands(String fence) {
        List<DocumentedCommand> commands = new ArrayList<>();
        String command = "";
        List<String> output = new ArrayList<>();
        for (String line : fence.lines().toList()) {
            if (line.startsWith(PROMPT)) {
                if (!command.isEmpty()) {
                    commands.add(new DocumentedCommand(command, output));
                }
                command = line.substring(PROMPT.length()) + "\n";
                output.clear();
            } else if (goesOn(command)) {
                command += line + "\n";
            } else {
                output.add(line);
            }
        }
        commands.add(new DocumentedCommand(command, output));
        return List.copyOf(commands);
    }

    private static boolean goesOn(String command) {
        return command.endsWith("\\\n") || HERE_DOCUMENT.matcher(command).find();
    }
}
