package dev.hinomi.scenarios.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The scripts under `src/test/node`, with the libraries that they use as `package-lock.json` names them.
/// They are installed into the build directory, once for each lock file.
final class NodeLibraries {
    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path INSTALLED = Path.of("target/node").toAbsolutePath();
    private static final String LOCK = "package-lock.json";

    private final Program node;

    private NodeLibraries(Program node) {
        this.node = node;
    }

    static NodeLibraries install() throws IOException {
        Program node = Program.ofPackage("/usr/bin/node", List.of("--version"), "nodejs");
        Path marker = INSTALLED.resolve("node_modules").resolve(LOCK);
        boolean fresh = Files.exists(marker) && Files.mismatch(marker, SOURCES.resolve(LOCK)) < 0;
        Files.createDirectories(INSTALLED);
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source : sources.toList()) {
                Files.copy(source, INSTALLED.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!fresh) {
            Program npm = Program.ofPackage("/usr/bin/npm", List.of("--version"), "npm");
            // With all of the environment: it may say how the registry is reached.
            Program.Ended ended = npm.run(
                    System.getenv(),
                    List.of(
                            "ci",
                            "--prefix",
                            INSTALLED.toString(),
                            "--ignore-scripts",
                            "--prefer-offline",
                            "--no-audit",
                            "--no-fund"));
            assertThat(ended.exitCode()).as(ended.stderr()).isZero();
            Files.copy(SOURCES.resolve(LOCK), marker, StandardCopyOption.REPLACE_EXISTING);
        }
        return new NodeLibraries(node);
    }

    /// What a script that succeeds writes to its standard output.
    String run(String script, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(INSTALLED.resolve(script).toString()));
        command.addAll(List.of(arguments));
        Program.Ended ended = node.run(environment, command);
        assertThat(ended.exitCode()).as(ended.stderr()).isZero();
        return ended.stdout();
    }
}
