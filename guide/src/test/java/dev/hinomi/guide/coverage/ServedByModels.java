package dev.hinomi.guide.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The served operations, from the file that the operation tables are generated from.
final class ServedByModels {
    private ServedByModels() {}

    static ServedOperations read() throws IOException {
        JsonNode services = JsonMapper.shared()
                .readTree(Files.readString(Path.of("../aws-api/src/main/models/services.json")))
                .get("services");
        Map<String, List<String>> operations = new LinkedHashMap<>();
        for (JsonNode service : services) {
            List<String> names = new ArrayList<>();
            service.get("operations").forEach(name -> names.add(name.asString()));
            operations.put(service.get("file").asString(), names);
        }
        return new ServedOperations(operations);
    }
}
