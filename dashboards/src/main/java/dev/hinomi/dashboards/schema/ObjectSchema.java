package dev.hinomi.dashboards.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// An object with known properties.
///
/// @param others what is made of properties that are not known
public record ObjectSchema(List<Property> properties, Others others) implements Schema {
    static final ObjectSchema EMPTY = new ObjectSchema(List.of(), new Others.Warned(""));

    public ObjectSchema {
        properties = List.copyOf(properties);
    }

    /// A known property.
    public record Property(String name, Schema schema, boolean required) {}

    /// What is made of properties that are not known.
    public sealed interface Others {
        /// They are somebody else's.
        record PassedOver() implements Others {}

        /// They do no harm, and do nothing.
        ///
        /// @param where what they are not expected in, as the message goes on; may be empty
        record Warned(String where) implements Others {}

        record Refused() implements Others {}
    }

    public ObjectSchema required(String name, Schema schema) {
        return with(new Property(name, schema, true));
    }

    public ObjectSchema optional(String name, Schema schema) {
        return with(new Property(name, schema, false));
    }

    public ObjectSchema others(Others others) {
        return new ObjectSchema(properties, others);
    }

    @Override
    public void check(JsonNode value, String path, Findings findings) {
        if (!value.isObject()) {
            findings.error(path, "Should be object");
            return;
        }
        properties.stream()
                .filter(property -> property.required() && !value.has(property.name()))
                .forEach(property -> findings.error(path, "Should have required property '" + property.name() + "'"));
        value.forEachEntry((name, member) -> find(name)
                .ifPresentOrElse(
                        property -> property.schema().check(member, Schema.below(path, name), findings),
                        () -> checkOther(name, path, findings)));
    }

    private void checkOther(String name, String path, Findings findings) {
        switch (others) {
            case Others.PassedOver _ -> {}
            case Others.Warned warned ->
                findings.warn(
                        path, "The \"" + name + "\" property is not expected" + warned.where() + ", will be ignored");
            case Others.Refused _ -> findings.error(path, "Should NOT have additional properties");
        }
    }

    private Optional<Property> find(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }

    private ObjectSchema with(Property property) {
        List<Property> more = new ArrayList<>(properties);
        more.add(property);
        return new ObjectSchema(more, others);
    }
}
