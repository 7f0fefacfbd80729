package dev.hinomi.wire.routing;

import dev.hinomi.wire.schema.Service;
import java.util.Map;

/// What a request is for, whether or not the operation exists.
///
/// @param operation the name that the client gave
/// @param labels the values of the URI template's labels; empty for protocols without templates
public record Address(Service service, Service.Protocol protocol, String operation, Map<String, String> labels) {
    public Address {
        labels = Map.copyOf(labels);
    }
}
