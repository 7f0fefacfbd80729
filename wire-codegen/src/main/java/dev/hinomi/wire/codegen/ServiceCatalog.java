package dev.hinomi.wire.codegen;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Which services are generated and which of their operations are served: the file `services.json` beside the models.
record ServiceCatalog(String source, List<Entry> services) {

    /// A service.
    ///
    /// @param file the name of its model file without `.json`
    /// @param model its name in the models archive, such as `monitoring-2010-08-01`
    /// @param botocore its folder in botocore's data, such as `cloudwatch/2010-08-01`
    record Entry(
            String file, String model, String botocore, String packageName, String className, List<String> operations) {
        Entry {
            operations = List.copyOf(operations);
        }
    }

    ServiceCatalog {
        services = List.copyOf(services);
    }

    static ServiceCatalog read(Path models) {
        JsonNode root = Json.read(models.resolve("services.json"));
        return new ServiceCatalog(
                Json.text(root, "source"),
                Json.list(root, "services").stream()
                        .map(service -> new Entry(
                                Json.text(service, "file"),
                                Json.text(service, "model"),
                                Json.text(service, "botocore"),
                                Json.text(service, "package"),
                                Json.text(service, "className"),
                                Json.list(service, "operations").stream()
                                        .map(JsonNode::asString)
                                        .toList()))
                        .toList());
    }
}
