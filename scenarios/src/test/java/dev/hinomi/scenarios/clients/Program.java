package dev.hinomi.scenarios.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A program on this machine that tests run.
///
/// @param version what it says of itself when it is asked by `versionArguments`
record Program(Path path, List<String> versionArguments, String version) {
    private static final long TIMEOUT_SECONDS = 120;

    /// The program that a Debian package installs.
    ///
    /// @param debianPackage named to the one who has not installed it
    static Program ofPackage(String path, List<String> versionArguments, String debianPackage) {
        return at(Path.of(path), versionArguments)
                .orElseThrow(() -> new AssertionError(path + " " + String.join(" ", versionArguments)
                        + " does not run. Install it: apt-get install " + debianPackage
                        + " (./hinomi test does so by itself)"));
    }

    /// The first program of this name on the PATH that is not this one and works.
    Optional<Program> otherOnPath() {
        String name = path.getFileName().toString();
        return Arrays.stream(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, name))
                .filter(candidate -> Files.isExecutable(candidate) && !isSame(candidate))
                .findFirst()
                .flatMap(candidate -> at(candidate, versionArguments));
    }

    private static Optional<Program> at(Path path, List<String> versionArguments) {
        if (!Files.isExecutable(path)) {
            return Optional.empty();
        }
        Ended ended = new Program(path, versionArguments, "").run(Map.of(), versionArguments);
        return ended.exitCode() == 0
                ? Optional.of(new Program(path, versionArguments, ended.stdout().strip()))
                : Optional.empty();
    }

    private boolean isSame(Path other) {
        try {
            return Files.isSameFile(path, other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How a program ended.
    record Ended(int exitCode, String stdout, String stderr) {}

    /// Runs to the end.
    Ended run(Map<String, String> environment, List<String> arguments) {
        try {
            Path errors = Files.createTempFile("stderr-", ".txt");
            try {
                Process process = process(environment, arguments)
                        .redirectError(errors.toFile())
                        .start();
                process.getOutputStream().close();
                String stdout = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError(path + " " + arguments + " has not ended after " + TIMEOUT_SECONDS + " s");
                }
                return new Ended(process.exitValue(), stdout, Files.readString(errors));
            } finally {
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// A process that is yet to be started, with nothing of this one's environment but where programs are found.
    ProcessBuilder process(Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(path.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> variables = builder.environment();
        variables.keySet().retainAll(List.of("PATH", "HOME"));
        variables.put("LC_ALL", "C.UTF-8");
        variables.putAll(environment);
        return builder;
    }

    /// What tells the AWS CLI and boto3 who they are, and keeps them from looking anywhere else.
    static Map<String, String> environment(Access access) {
        return Map.of(
                "AWS_ACCESS_KEY_ID", access.accessKeyId(),
                "AWS_SECRET_ACCESS_KEY", access.secret(),
                "AWS_DEFAULT_REGION", access.region(),
                "AWS_CONFIG_FILE", "/nonexistent",
                "AWS_SHARED_CREDENTIALS_FILE", "/nonexistent",
                "AWS_EC2_METADATA_DISABLED", "true",
                "AWS_MAX_ATTEMPTS", "1",
                "AWS_PAGER", "");
    }
}
