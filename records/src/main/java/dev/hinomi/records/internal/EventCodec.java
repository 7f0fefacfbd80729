package dev.hinomi.records.internal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.hinomi.kernel.OpsEvent;
import java.util.Map;

/// Events in the log, each under the simple name of its type. The name is part of the stored form: an event type that
/// changes its meaning gets a new name.
final class EventCodec {
    private static final Map<String, Class<? extends OpsEvent>> TYPES = SealedTypes.cases(OpsEvent.class)
            .collect(toUnmodifiableMap(Class::getSimpleName, type -> type.asSubclass(OpsEvent.class)));

    private final RecordJson json;

    EventCodec(RecordJson json) {
        this.json = json;
    }

    String type(OpsEvent event) {
        return event.getClass().getSimpleName();
    }

    String write(OpsEvent event) {
        return write(event.getClass(), event);
    }

    private <T extends OpsEvent> String write(Class<T> type, OpsEvent event) {
        return json.write(type, type.cast(event));
    }

    OpsEvent read(long position, String type, String value) {
        String place = "event " + position;
        Class<? extends OpsEvent> known = TYPES.get(type);
        if (known == null) {
            throw new IllegalStateException(
                    place + ": " + type + " (expected: one of " + String.join(", ", TYPES.keySet()) + ")");
        }
        return json.read(known, value, place);
    }
}
