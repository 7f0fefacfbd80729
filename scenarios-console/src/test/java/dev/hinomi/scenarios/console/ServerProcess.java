package dev.hinomi.scenarios.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/// `./hinomi up --demo` as a process on a free port, with this test's class path and the machine's clock: what a
/// browser shows is told in its own time.
final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration STOPS = Duration.ofSeconds(30);
    private static final Pattern ADDRESS = Pattern.compile("listening on (http://\\S+)");
    private static final Pattern SET_UP = Pattern.compile("(http://\\S+/console/welcome#\\S+)");
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private final Process process;
    private final Path output;

    private ServerProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /// Starts one and waits until the simulated systems are there.
    static ServerProcess start(Path folder) throws IOException {
        Path output = Files.createFile(folder.resolve("server.txt"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + REPOSITORY.resolve("app/src/main/launch/jvm.options"));
        // It ends before code that is compiled a second time would pay.
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.hinomi.app.Main"));
        command.addAll(Arrays.asList(
                "up",
                "--demo",
                "--demo-fault",
                "token-thief",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(REPOSITORY.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("HINOMI_HOME", REPOSITORY.toString());
        ServerProcess server = new ServerProcess(builder.start(), output);
        try {
            server.await("SIMULATOR");
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    /// Such as `http://127.0.0.1:40123`.
    String address() {
        return find(ADDRESS);
    }

    /// The link by which the first person sets a password.
    String setUpLink() {
        return find(SET_UP);
    }

    private String find(Pattern pattern) {
        Matcher matcher = pattern.matcher(printed());
        if (!matcher.find()) {
            throw new AssertionError("the server did not print " + pattern + ":\n" + printed());
        }
        return matcher.group(1);
    }

    private void await(String text) {
        Awaitility.await()
                .atMost(PATIENCE)
                .failFast(() -> {
                    assertThat(process.isAlive()).as(printed()).isTrue();
                })
                .until(() -> printed().contains(text));
    }

    private String printed() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        if (!ended()) {
            process.destroyForcibly();
            throw new AssertionError("the server did not stop within " + STOPS.toSeconds() + " s:\n" + printed());
        }
    }

    private boolean ended() {
        try {
            return process.waitFor(STOPS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
