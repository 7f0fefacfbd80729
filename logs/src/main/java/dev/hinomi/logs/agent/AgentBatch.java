package dev.hinomi.logs.agent;

import dev.hinomi.logs.event.NewEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Events for one stream, as many as one put may have.
///
/// @param events in order of time
public record AgentBatch(String group, String stream, List<NewEvent> events) {
    /// Half of what PutLogEvents takes, but for an event that is longer.
    private static final int MAX_BYTES = 512 << 10;

    private static final Duration MAX_SPAN = Duration.ofHours(23);

    public AgentBatch {
        events = List.copyOf(events);
    }

    private record Place(String group, String stream) {}

    /// The batches that lines make up, in the order in which their streams occur.
    ///
    /// @param lines none is empty, and each is short enough for an event
    /// @param arrival when they came
    public static List<AgentBatch> of(List<String> lines, Instant arrival) {
        Map<Place, List<NewEvent>> byPlace = new LinkedHashMap<>();
        for (String line : lines) {
            Document document = Document.of(line, arrival);
            byPlace.computeIfAbsent(new Place(document.group(), document.stream()), _ -> new ArrayList<>())
                    .add(document.event());
        }
        List<AgentBatch> batches = new ArrayList<>();
        byPlace.forEach((place, events) -> {
            events.sort(Comparator.comparing(NewEvent::time));
            split(events).forEach(part -> batches.add(new AgentBatch(place.group(), place.stream(), part)));
        });
        return batches;
    }

    /// Parts that PutLogEvents takes, of events in order of time.
    private static List<List<NewEvent>> split(List<NewEvent> events) {
        List<List<NewEvent>> parts = new ArrayList<>();
        List<NewEvent> part = new ArrayList<>();
        long bytes = 0;
        for (NewEvent event : events) {
            boolean full = !part.isEmpty()
                    && (bytes + event.bytes() > MAX_BYTES
                            || event.time().isAfter(part.getFirst().time().plus(MAX_SPAN)));
            if (full) {
                parts.add(part);
                part = new ArrayList<>();
                bytes = 0;
            }
            part.add(event);
            bytes += event.bytes();
        }
        parts.add(part);
        return parts;
    }

    /// The same events for the stream of documents that name none that could exist.
    AgentBatch withoutPlace() {
        return new AgentBatch(Document.GROUP, Document.STREAM, events);
    }
}
