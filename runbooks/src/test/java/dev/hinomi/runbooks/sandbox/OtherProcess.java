package dev.hinomi.runbooks.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Runs scripts in a sandbox from another JVM, as a user who is not root when the tests run as root. That user may not
/// be able to read the class path, so the classes of this package are copied.
record OtherProcess(Path folder) {
    private static final String USER = "61234";

    static OtherProcess in(Path folder) {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            for (Class<?> origin : List.of(Sandbox.class, Transcript.class)) {
                Path classes = Path.of(origin.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath());
                copy(classes, classes.resolve("dev/hinomi/runbooks/sandbox"), folder);
            }
            return new OtherProcess(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs `script` to its end.
    Transcript run(SandboxChoice choice, String script) {
        try {
            Process process = start(choice, script, true);
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = output.indexOf('\u0000');
            if (end < 0) {
                throw new AssertionError(output);
            }
            return new Transcript(output.substring(end + 1), output.substring(0, end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Begins `script` on a machine whose programs are in `path`.
    Process withPath(String path, SandboxChoice choice, String script) throws IOException {
        ProcessBuilder builder = builder(choice, script, false);
        builder.environment().put("PATH", path);
        return builder.start();
    }

    Process start(SandboxChoice choice, String script, boolean ordinaryUser) throws IOException {
        return builder(choice, script, ordinaryUser).start();
    }

    private ProcessBuilder builder(SandboxChoice choice, String script, boolean ordinaryUser) throws IOException {
        Path file = Files.writeString(folder.resolve("script-" + System.nanoTime()), script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        List<String> command = new ArrayList<>();
        if (ordinaryUser && HostView.root()) {
            command.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary(),
                "-cp",
                folder.toString(),
                Transcript.class.getName(),
                choice.name(),
                file.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /// For what the process leaves when it is killed.
    private Path temporary() throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxrwxrwx"));
        return temporary;
    }

    private static void copy(Path root, Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(root.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
