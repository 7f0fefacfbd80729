package dev.hinomi.query.script;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The scripts of this module, which lie in a folder or, for the tests of other modules, in a jar.
final class ScriptFiles {
    private ScriptFiles() {}

    /// The scenarios of all scripts in a folder of resources and in those below it.
    static List<Scenario> read(String folder) throws IOException, URISyntaxException {
        URI uri = Objects.requireNonNull(ScriptFiles.class.getResource(folder), folder)
                .toURI();
        if (!uri.getScheme().equals("jar")) {
            return read(Path.of(uri));
        }
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
            return read(jar.getPath(folder));
        }
    }

    private static List<Scenario> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<Scenario> scenarios = new ArrayList<>();
        for (Path file : files) {
            scenarios.addAll(ScriptReader.read(folder.relativize(file).toString(), Files.readString(file)));
        }
        if (scenarios.isEmpty()) {
            throw new IllegalStateException(folder + ": no scenarios");
        }
        return scenarios;
    }
}
