package dev.hinomi.ingest.otlp;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.model.Dimension;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Of which namespace and dimensions the metrics of a resource are.
///
/// @param namespace such as `{service.name}`
/// @param resourceDimensions attributes of the resource that are dimensions too. Most say which process it is, and an
///     alarm would lose its metric with the next one
public record MetricNaming(ResourceTemplate namespace, Set<String> resourceDimensions) {
    private static final String NOT_OF_NAMESPACES = "[^ -~]";

    public MetricNaming {
        resourceDimensions = Set.copyOf(resourceDimensions);
    }

    String namespace(Resource resource) {
        return namespace.fill(resource, value -> value.replaceAll(NOT_OF_NAMESPACES, "_"));
    }

    /// The attributes of a data point, and before them those of its resource that are dimensions. An empty value is no
    /// dimension, as none can be empty.
    ///
    /// @throws FaultException for a value that is no text, number or boolean
    List<Dimension> dimensions(Resource resource, List<KeyValue> attributes) {
        Map<String, String> values = new TreeMap<>();
        for (KeyValue attribute : resource.getAttributesList()) {
            if (resourceDimensions.contains(attribute.getKey())) {
                values.put(attribute.getKey(), text(attribute));
            }
        }
        attributes.forEach(attribute -> values.put(attribute.getKey(), text(attribute)));
        values.values().removeIf(String::isEmpty);
        return values.entrySet().stream()
                .map(each -> new Dimension(each.getKey(), each.getValue()))
                .toList();
    }

    private static String text(KeyValue attribute) {
        return AttributeText.of(attribute.getValue())
                .orElseThrow(() -> new FaultException(new Fault.InvalidParameter(
                        attribute.getKey(),
                        "the attribute " + attribute.getKey() + " is a list, a map or bytes (expected: a text, a"
                                + " number or a boolean)")));
    }
}
