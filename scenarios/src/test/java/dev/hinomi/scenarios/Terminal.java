package dev.hinomi.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/// A bash that reads what is typed, in which variables, functions and background jobs live on. `close` ends it and
/// everything that was started in it.
final class Terminal implements AutoCloseable {
    /// What a document shows is a dozen programs, each of which starts beside those of other tests.
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final String ENDED = "printf '[ended: %s]\\n' $?\n";
    private static final Pattern OUTPUT_AND_END = Pattern.compile("(?s)(.*)\\[ended: (\\d+)]\n");

    private final Process bash;
    private final Path screen;

    private Terminal(Process bash, Path screen) {
        this.bash = bash;
        this.screen = screen;
    }

    /// Opens one in a folder.
    ///
    /// @param environment all variables that there are
    static Terminal open(Path folder, Map<String, String> environment) throws IOException {
        Path screen = Files.createTempFile(folder, "screen-", ".txt");
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", "--noprofile", "--norc")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(screen.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new Terminal(builder.start(), screen);
    }

    /// Types a command, which may take its time, and goes on when what is on the screen since then is as expected.
    void start(String command, Predicate<String> expected) throws IOException {
        int before = screen().length();
        type(command);
        await(command, before, expected);
    }

    /// Runs a command to its end and returns what it printed.
    String run(String command) throws IOException {
        int before = screen().length();
        type(command + ENDED);
        await(command, before, OUTPUT_AND_END.asMatchPredicate());
        Matcher ended = OUTPUT_AND_END.matcher(screen().substring(before));
        if (!ended.matches() || !ended.group(2).equals("0")) {
            throw new AssertionError(command + "has failed:\n" + screen().substring(before));
        }
        return ended.group(1);
    }

    /// All that was printed until now.
    String screen() {
        try {
            return new String(Files.readAllBytes(screen), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void type(String text) throws IOException {
        bash.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        bash.getOutputStream().flush();
    }

    private void await(String command, int before, Predicate<String> expected) {
        try {
            Awaitility.await().atMost(PATIENCE).until(() -> expected.test(screen().substring(before)));
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    "after " + PATIENCE + ", " + command + "has printed:\n" + screen().substring(before), e);
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> started =
                Stream.concat(bash.descendants(), Stream.of(bash.toHandle())).toList();
        started.forEach(ProcessHandle::destroy);
        Awaitility.await().atMost(PATIENCE).until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
    }
}
