package dev.hinomi.wire.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Writes the records of all services: `GenerateSources MODELS_DIR OUTPUT_DIR`.
///
/// A file whose text would not change is left alone, so that the compiler has nothing to do; a file that is no longer
/// generated is deleted.
public final class GenerateSources {
    private GenerateSources() {}

    public static void main(String... args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("usage: GenerateSources MODELS_DIR OUTPUT_DIR");
        }
        Path models = Path.of(args[0]);
        Path output = Path.of(args[1]);
        List<SourceFile> files = new ArrayList<>();
        for (ServiceCatalog.Entry service : ServiceCatalog.read(models).services()) {
            files.addAll(ServiceGenerator.generate(ModelReader.read(model(models, service)), service));
        }
        deleteStale(output, files);
        for (SourceFile file : files) {
            Path target = output.resolve(file.path());
            if (!Files.exists(target) || !Files.readString(target).equals(file.text())) {
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.text());
            }
        }
    }

    /// The model of a service with its overlay, if it has one.
    static ObjectNode model(Path models, ServiceCatalog.Entry service) {
        ObjectNode model = (ObjectNode) Json.read(models.resolve(service.file() + ".json"));
        Path overlay = models.resolve(service.file() + ".overlay.json");
        return Files.exists(overlay) ? Overlay.apply(model, (ObjectNode) Json.read(overlay)) : model;
    }

    private static void deleteStale(Path output, List<SourceFile> files) throws IOException {
        if (!Files.exists(output)) {
            return;
        }
        Set<Path> wanted =
                files.stream().map(file -> output.resolve(file.path())).collect(Collectors.toSet());
        try (Stream<Path> present = Files.walk(output)) {
            for (Path file : present.filter(Files::isRegularFile).toList()) {
                if (!wanted.contains(file)) {
                    Files.delete(file);
                }
            }
        }
    }
}
