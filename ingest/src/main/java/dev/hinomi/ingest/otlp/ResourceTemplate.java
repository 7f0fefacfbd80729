package dev.hinomi.ingest.otlp;

import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A name in which `{service.name}` and the like stand for attributes of the resource.
public record ResourceTemplate(String text) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

    /// What stands for an attribute that the resource does not have. OpenTelemetry's own word for a service
    /// without a name.
    private static final String UNKNOWN_SERVICE = "unknown_service";
    private static final String UNKNOWN = "default";

    /// The name for a resource.
    ///
    /// @param clean makes an attribute fit into a name
    public String fill(Resource resource, UnaryOperator<String> clean) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        return placeholder.replaceAll(
                match -> Matcher.quoteReplacement(clean.apply(attribute(resource, match.group(1)))));
    }

    private static String attribute(Resource resource, String key) {
        return resource.getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals(key))
                .map(KeyValue::getValue)
                .map(value -> AttributeText.of(value).orElse(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(key.equals("service.name") ? UNKNOWN_SERVICE : UNKNOWN);
    }
}
