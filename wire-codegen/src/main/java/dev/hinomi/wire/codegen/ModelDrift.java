package dev.hinomi.wire.codegen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Lists what a newer botocore says differently: `ModelDrift MODELS_DIR BOTOCORE_DATA_DIR`.
///
/// botocore is the Python library under the AWS CLI; its folder `botocore/data` holds models in the same format. What
/// is missing here belongs in the overlay; what is only here was in the API reference before that botocore.
public final class ModelDrift {
    private final String service;
    private final List<String> differences = new ArrayList<>();

    private ModelDrift(String service) {
        this.service = service;
    }

    public static void main(String... args) {
        if (args.length != 2) {
            throw new IllegalArgumentException("usage: ModelDrift MODELS_DIR BOTOCORE_DATA_DIR");
        }
        report(Path.of(args[0]), Path.of(args[1])).forEach(System.out::println);
    }

    /// One line a difference, such as `logs: shapes/EventsLimit/max: 10000 here, 5000 there`.
    static List<String> report(Path models, Path botocore) {
        List<String> lines = new ArrayList<>();
        for (ServiceCatalog.Entry service : ServiceCatalog.read(models).services()) {
            ModelDrift drift = new ModelDrift(service.file());
            ObjectNode there = (ObjectNode) Json.read(file(botocore.resolve(service.botocore())));
            List<String> operations = service.operations().stream()
                    .filter(there.path("operations")::has)
                    .toList();
            drift.compare("", GenerateSources.model(models, service), ModelSubset.cut(there, operations));
            lines.addAll(drift.differences);
        }
        return lines;
    }

    private static Path file(Path folder) {
        Path plain = folder.resolve("service-2.json");
        return Files.exists(plain) ? plain : folder.resolve("service-2.json.gz");
    }

    private void compare(String path, JsonNode here, JsonNode there) {
        if (here.isObject() && there.isObject()) {
            TreeSet<String> keys = new TreeSet<>(here.propertyNames());
            keys.addAll(there.propertyNames());
            keys.removeIf(Traits::hasNoEffect);
            for (String key : keys) {
                compare(path.isEmpty() ? key : path + "/" + key, here.path(key), there.path(key));
            }
        } else if (path.equals("knownOperations")) {
            compareNames(new TreeSet<>(strings(here)), new TreeSet<>(strings(there)));
        } else if (here.isMissingNode()) {
            differences.add("%s: %s: missing here, %s there".formatted(service, path, there));
        } else if (there.isMissingNode()) {
            differences.add("%s: %s: only here".formatted(service, path));
        } else if (!here.equals(there)) {
            differences.add("%s: %s: %s here, %s there".formatted(service, path, here, there));
        }
    }

    private void compareNames(Set<String> here, Set<String> there) {
        there.stream()
                .filter(name -> !here.contains(name))
                .forEach(name -> differences.add("%s: operation %s: missing here".formatted(service, name)));
        here.stream()
                .filter(name -> !there.contains(name))
                .forEach(name -> differences.add("%s: operation %s: only here".formatted(service, name)));
    }

    private static List<String> strings(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }
}
