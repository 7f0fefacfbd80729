package dev.hinomi.delivery.forwarding;

import dev.hinomi.delivery.destination.Envelope;
import dev.hinomi.delivery.subscription.SubscriptionFilter;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.egress.Egress;
import dev.hinomi.logs.egress.View;
import dev.hinomi.logs.event.EventNumber;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.pattern.FilterPattern;
import dev.hinomi.logs.pattern.Message;
import dev.hinomi.logs.transform.Transformers;
import dev.hinomi.store.EventRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes messages of the events that a filter matches: each of one log stream, as AWS sends them, and of about a
/// megabyte at most. The filter sees what the destination will see: masked, and transformed if it says so.
final class Packer {
    private static final int MAX_CHARACTERS = 1 << 20;
    private static final int MAX_EVENTS = 10_000;

    private final LogCatalog catalog;
    private final Egress egress;
    private final Transformers transformers;

    Packer(LogCatalog catalog, Egress egress, Transformers transformers) {
        this.catalog = catalog;
        this.egress = egress;
        this.transformers = transformers;
    }

    /// The messages for events of the filter's group, those of a stream in order. Nothing for those whose group or
    /// stream was deleted.
    List<Parcel> pack(Scope scope, SubscriptionFilter filter, List<EventRow> rows) {
        Optional<LogGroup> group = group(scope, filter);
        if (group.isEmpty()) {
            return List.of();
        }
        Map<Long, String> streams = catalog.streamNames(
                scope, group.get(), rows.stream().map(EventRow::stream).collect(Collectors.toSet()));
        FilterPattern pattern = filter.parsedPattern();
        Map<String, Pending> pending = new LinkedHashMap<>();
        for (EventRow row : rows) {
            String stream = streams.get(row.stream());
            if (stream != null) {
                text(scope, group.get(), filter, stream, row)
                        .map(Message::new)
                        .filter(pattern::matches)
                        .ifPresent(message -> pending.computeIfAbsent(stream, _ -> new Pending(scope, filter, stream))
                                .add(row, message.text(), fields(pattern, message)));
            }
        }
        return pending.values().stream().flatMap(Pending::parcels).toList();
    }

    private Optional<LogGroup> group(Scope scope, SubscriptionFilter filter) {
        try {
            return Optional.of(catalog.group(scope, filter.groupName())).filter(group -> group.id() == filter.group());
        } catch (FaultException e) {
            if (e.fault() instanceof Fault.NotFound) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<String> text(Scope scope, LogGroup group, SubscriptionFilter filter, String stream, EventRow row) {
        if (!filter.onTransformed()) {
            return Optional.of(egress.text(scope, row, View.MASKED));
        }
        return transformers
                .transform(scope, group, stream, row.ingestion(), row.message())
                .text()
                .map(text -> egress.text(scope, row.group(), row.ingestion(), text, View.MASKED));
    }

    /// AWS writes the names as they are in the pattern, without the `$` of `TestMetricFilter`.
    private static Map<String, String> fields(FilterPattern pattern, Message message) {
        Map<String, String> fields = new LinkedHashMap<>();
        pattern.extracted(message).forEach((name, value) -> fields.put(name.substring(1), value));
        return fields;
    }

    /// The events of one stream, in messages that are full but for the last.
    private static final class Pending {
        private final Scope scope;
        private final SubscriptionFilter filter;
        private final String stream;
        private final List<Parcel> full = new ArrayList<>();
        private List<Envelope.Event> events = new ArrayList<>();
        private int characters;
        private Instant arrived = Instant.MIN;

        Pending(Scope scope, SubscriptionFilter filter, String stream) {
            this.scope = scope;
            this.filter = filter;
            this.stream = stream;
        }

        void add(EventRow row, String text, Map<String, String> fields) {
            if (!events.isEmpty() && (characters + text.length() > MAX_CHARACTERS || events.size() == MAX_EVENTS)) {
                full.add(parcel());
                events = new ArrayList<>();
                characters = 0;
            }
            events.add(new Envelope.Event(EventNumber.of(row.time(), row.id()), row.time(), text, fields));
            characters += text.length();
            arrived = row.ingestion().isAfter(arrived) ? row.ingestion() : arrived;
        }

        Stream<Parcel> parcels() {
            return Stream.concat(full.stream(), Stream.of(parcel()));
        }

        private Parcel parcel() {
            return new Parcel(
                    new Envelope(
                            Envelope.Type.DATA_MESSAGE,
                            scope.account(),
                            filter.groupName(),
                            stream,
                            List.of(filter.name()),
                            events),
                    arrived);
        }
    }
}
