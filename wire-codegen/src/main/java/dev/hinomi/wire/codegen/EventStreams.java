package dev.hinomi.wire.codegen;

import static dev.hinomi.wire.codegen.SourceFile.quote;

import dev.hinomi.wire.codegen.ShapeModel.EventModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The event streams of a service: which records are events of which, and the sealed interfaces of these.
final class EventStreams {
    private final Map<String, List<String>> byEvent = new HashMap<>();

    EventStreams(Collection<ShapeModel> shapes) {
        for (ShapeModel shape : shapes) {
            if (shape instanceof ShapeModel.EventStream stream) {
                stream.events().forEach(event -> add(stream, event));
            }
        }
    }

    /// A record tells which kind of event it is, so it can be one kind only.
    private void add(ShapeModel.EventStream stream, EventModel event) {
        List<String> streams = byEvent.computeIfAbsent(event.shape(), ignored -> new ArrayList<>());
        String type = JavaNames.type(stream.name());
        if (streams.contains(type)) {
            throw new ModelException("shape %s member %s: another member is also a %s"
                    .formatted(stream.name(), event.name(), event.shape()));
        }
        streams.add(type);
    }

    /// The interfaces of the streams that a structure is an event of.
    List<String> of(ShapeModel.Structure structure) {
        return byEvent.getOrDefault(structure.name(), List.of());
    }

    static String write(ShapeModel.EventStream stream) {
        String name = JavaNames.type(stream.name());
        return """
                /// An event of `%1$s`.
                public sealed interface %2$s
                        permits %3$s {
                    EventStream<%2$s> EVENTS = new EventStream<>(%4$s, List.of(
                %5$s));
                }
                """.formatted(
                stream.name(),
                name,
                stream.events().stream()
                        .map(event -> JavaNames.type(event.shape()))
                        .collect(Collectors.joining(", ")),
                quote(stream.name()),
                stream.events().stream()
                        .map(event -> "            new EventStream.Event<>(%s, %s.SHAPE, %s)"
                                .formatted(quote(event.name()), JavaNames.type(event.shape()), event.exception()))
                        .collect(Collectors.joining(",\n")));
    }
}
