package dev.hinomi.api.otlp;

import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Into which group and stream records go whose request does not say it by `x-aws-log-group` and `x-aws-log-stream`.
///
/// @param group a name in which `{service.name}` and the like stand for attributes of the resource
/// @param stream the same
/// @param create whether a group and a stream that do not exist are made; AWS refuses the export
public record LogDestination(String group, String stream, boolean create) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");
    private static final String NOT_OF_GROUPS = "[^.\\-_/#A-Za-z0-9]";
    private static final String NOT_OF_STREAMS = "[:*]";
    private static final int MAX_LENGTH = 512;

    /// What stands for an attribute that the resource does not have. OpenTelemetry's own word for a service without a
    /// name.
    private static final String UNKNOWN_SERVICE = "unknown_service";
    private static final String UNKNOWN = "default";

    /// A group and a stream by their names.
    record Place(String group, String stream) {}

    /// Where the records of a resource go.
    Place of(Resource resource, Optional<String> givenGroup, Optional<String> givenStream) {
        return new Place(
                givenGroup.orElseGet(() -> fill(group, resource, NOT_OF_GROUPS)),
                givenStream.orElseGet(() -> fill(stream, resource, NOT_OF_STREAMS)));
    }

    private static String fill(String template, Resource resource, String forbidden) {
        Matcher placeholder = PLACEHOLDER.matcher(template);
        String name = placeholder.replaceAll(match ->
                Matcher.quoteReplacement(attribute(resource, match.group(1)).replaceAll(forbidden, "_")));
        return name.substring(0, Math.min(name.length(), MAX_LENGTH));
    }

    private static String attribute(Resource resource, String key) {
        return resource.getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals(key))
                .map(KeyValue::getValue)
                .map(LogDestination::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(key.equals("service.name") ? UNKNOWN_SERVICE : UNKNOWN);
    }

    private static String text(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case INT_VALUE -> String.valueOf(value.getIntValue());
            case BOOL_VALUE -> String.valueOf(value.getBoolValue());
            case DOUBLE_VALUE -> String.valueOf(value.getDoubleValue());
            case ARRAY_VALUE, KVLIST_VALUE, BYTES_VALUE, VALUE_NOT_SET -> "";
        };
    }
}
