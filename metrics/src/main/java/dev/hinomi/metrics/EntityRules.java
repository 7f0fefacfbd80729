package dev.hinomi.metrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What an entity must be, to which a caller relates its telemetry (CloudWatch API Reference, `PutMetricData` and
/// `Entity`; CloudWatch User Guide, "Adding your own related telemetry").
public final class EntityRules {
    private static final String TYPE = "Type";
    private static final Set<String> KEYS = Set.of(TYPE, "ResourceType", "Identifier", "Name", "Environment");
    private static final int MAX_ATTRIBUTES = 10;
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "AWS::Resource", List.of("ResourceType", "Identifier"),
            "AWS::Service", List.of("Name"),
            "Service", List.of("Name", "Environment"),
            "Resource", List.of("ResourceType", "Identifier"),
            "RemoteService", List.of("Name"));

    private EntityRules() {}

    /// What is wrong with an entity, beginning with AWS's name for it, such as `InvalidTypeValue`; empty when nothing
    /// is.
    public static Optional<String> flaw(Map<String, String> keyAttributes, Map<String, String> attributes) {
        if (keyAttributes.isEmpty()) {
            return Optional.of("InvalidEntity: the entity has no KeyAttributes (expected: Type and those it requires)");
        }
        for (String key : keyAttributes.keySet()) {
            if (!KEYS.contains(key)) {
                return Optional.of("InvalidKeyAttributes: " + key
                        + " (expected: Type, ResourceType, Identifier, Name or Environment)");
            }
        }
        if (attributes.size() > MAX_ATTRIBUTES) {
            return Optional.of("InvalidAttributes: " + attributes.size() + " attributes (expected: at most "
                    + MAX_ATTRIBUTES + ")");
        }
        return flawOfType(keyAttributes);
    }

    private static Optional<String> flawOfType(Map<String, String> keyAttributes) {
        String type = keyAttributes.get(TYPE);
        if (type == null) {
            return Optional.of("MissingRequiredFields: KeyAttributes have no Type");
        }
        List<String> required = REQUIRED.get(type);
        if (required == null) {
            return Optional.of("InvalidTypeValue: " + type
                    + " (expected: Service, RemoteService, Resource, AWS::Service or AWS::Resource)");
        }
        return required.stream()
                .filter(key -> !keyAttributes.containsKey(key))
                .findFirst()
                .map(key -> "MissingRequiredFields: an entity of the type " + type + " has no " + key);
    }
}
