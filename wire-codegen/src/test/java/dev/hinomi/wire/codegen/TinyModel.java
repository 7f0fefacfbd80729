package dev.hinomi.wire.codegen;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/// A model with every kind of shape, and a folder as the build has it.
final class TinyModel {
    private TinyModel() {}

    static Path folder() {
        return resource("models");
    }

    static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(TinyModel.class.getResource("/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static ServiceCatalog.Entry entry() {
        return ServiceCatalog.read(folder()).services().getFirst();
    }

    static ObjectNode json() {
        return GenerateSources.model(folder(), entry());
    }

    /// The model with another overlay laid over it.
    static ServiceModel with(String overlay) {
        return ModelReader.read(Overlay.apply(json(), (ObjectNode) Json.parse(overlay)));
    }

    static List<SourceFile> sources() {
        return ServiceGenerator.generate(ModelReader.read(json()), entry());
    }
}
