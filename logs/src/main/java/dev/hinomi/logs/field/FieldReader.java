package dev.hinomi.logs.field;

import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.egress.Egress;
import dev.hinomi.logs.egress.View;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.group.LogGroupFeature;
import dev.hinomi.logs.transform.Transformation;
import dev.hinomi.logs.transform.Transformers;
import dev.hinomi.store.EventRow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;

/// Reads all fields of stored events: those that CloudWatch Logs generates, and those that it discovers in the message,
/// or in what a transformer made of it.
public final class FieldReader {
    private final Egress egress;
    private final Transformers transformers;

    public FieldReader(Egress egress, Transformers transformers) {
        this.egress = egress;
        this.transformers = transformers;
    }

    /// The text of an event as its reader sees it.
    String text(Scope scope, EventRow row, View view) {
        return egress.text(scope, row, view);
    }

    /// The fields, generated ones first. Times are in milliseconds.
    ///
    /// @param stream the name of the event's stream
    public SequencedMap<String, FieldValue> read(Scope scope, LogGroup group, String stream, EventRow row, View view) {
        SequencedMap<String, FieldValue> fields = new LinkedHashMap<>();
        fields.put("@timestamp", millis(row.time()));
        fields.put("@ingestionTime", millis(row.ingestion()));
        fields.put("@message", new FieldValue.Text(text(scope, row, view)));
        fields.put("@logStream", new FieldValue.Text(stream));
        fields.put("@log", new FieldValue.Text(scope.account() + ":" + group.name()));
        fields.putAll(discover(scope, group, () -> stream, row, view));
        return fields;
    }

    /// The fields that are not generated for every event.
    ///
    /// @param stream gives the name of the event's stream
    SequencedMap<String, FieldValue> discover(
            Scope scope, LogGroup group, Supplier<String> stream, EventRow row, View view) {
        // "Field discovery is supported only for log groups in the Standard log class."
        if (!group.logGroupClass().supports(LogGroupFeature.DISCOVERED_FIELDS)) {
            return new LinkedHashMap<>();
        }
        if (!transformers.isActive(scope, group, row.ingestion())) {
            return FieldDiscovery.discover(group.name(), text(scope, row, view));
        }
        return switch (transformers.transform(scope, group, stream.get(), row.ingestion(), row.message())) {
            case Transformation.Absent _ -> FieldDiscovery.discover(group.name(), text(scope, row, view));
            case Transformation.Transformed(String json) ->
                FieldDiscovery.discover(group.name(), egress.text(scope, group.id(), row.ingestion(), json, view));
            case Transformation.Failed(String error) -> {
                SequencedMap<String, FieldValue> fields = new LinkedHashMap<>();
                fields.put("@transformationError", new FieldValue.Text(error));
                fields.putAll(FieldDiscovery.discover(group.name(), text(scope, row, view)));
                yield fields;
            }
        };
    }

    private static FieldValue millis(Instant instant) {
        return new FieldValue.Numeric(String.valueOf(instant.toEpochMilli()));
    }
}
