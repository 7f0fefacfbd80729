package dev.hinomi.api.otlp;

import dev.hinomi.ingest.otlp.ResourceTemplate;
import io.opentelemetry.proto.resource.v1.Resource;
import java.util.Optional;

/// Into which group and stream records go whose request does not say it by `x-aws-log-group` and `x-aws-log-stream`.
///
/// @param group a name in which `{service.name}` and the like stand for attributes of the resource
/// @param stream the same
/// @param create whether a group and a stream that do not exist are made; AWS refuses the export
public record LogDestination(String group, String stream, boolean create) {
    private static final String NOT_OF_GROUPS = "[^.\\-_/#A-Za-z0-9]";
    private static final String NOT_OF_STREAMS = "[:*]";
    private static final int MAX_LENGTH = 512;

    /// A group and a stream by their names.
    record Place(String group, String stream) {}

    /// Where the records of a resource go.
    Place of(Resource resource, Optional<String> givenGroup, Optional<String> givenStream) {
        return new Place(
                givenGroup.orElseGet(() -> fill(group, resource, NOT_OF_GROUPS)),
                givenStream.orElseGet(() -> fill(stream, resource, NOT_OF_STREAMS)));
    }

    private static String fill(String template, Resource resource, String forbidden) {
        String name = new ResourceTemplate(template).fill(resource, value -> value.replaceAll(forbidden, "_"));
        return name.substring(0, Math.min(name.length(), MAX_LENGTH));
    }
}
