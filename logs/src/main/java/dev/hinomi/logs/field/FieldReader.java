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

/// Reads all fields of stored events: those that CloudWatch Logs generates, and those that it discovers in the message,
/// or in what a transformer made of it.
public final class FieldReader {
    private final Egress egress;
    private final Transformers transformers;

    public FieldReader(Egress egress, Transformers transformers) {
        this.egress = egress;
        this.transformers = transformers;
    }

    /// The fields, generated ones first. Times are in milliseconds.
    ///
    /// @param stream the name of the event's stream
    public SequencedMap<String, FieldValue> read(Scope scope, LogGroup group, String stream, EventRow row, View view) {
        String message = egress.text(scope, row, view);
        SequencedMap<String, FieldValue> fields = new LinkedHashMap<>();
        fields.put("@timestamp", millis(row.time()));
        fields.put("@ingestionTime", millis(row.ingestion()));
        fields.put("@message", new FieldValue.Text(message));
        fields.put("@logStream", new FieldValue.Text(stream));
        fields.put("@log", new FieldValue.Text(scope.account() + ":" + group.name()));
        if (group.logGroupClass().supports(LogGroupFeature.DISCOVERED_FIELDS)) {
            discover(scope, group, stream, row, view, message, fields);
        }
        return fields;
    }

    /// "Field discovery is supported only for log groups in the Standard log class."
    private void discover(
            Scope scope,
            LogGroup group,
            String stream,
            EventRow row,
            View view,
            String message,
            SequencedMap<String, FieldValue> fields) {
        switch (transformers.transform(scope, group, stream, row.ingestion(), row.message())) {
            case Transformation.Absent _ -> fields.putAll(FieldDiscovery.discover(group.name(), message));
            case Transformation.Transformed(String json) -> {
                String seen = egress.text(scope, group.id(), row.ingestion(), json, view);
                fields.putAll(FieldDiscovery.discover(group.name(), seen));
            }
            case Transformation.Failed(String error) -> {
                fields.put("@transformationError", new FieldValue.Text(error));
                fields.putAll(FieldDiscovery.discover(group.name(), message));
            }
        }
    }

    private static FieldValue millis(Instant instant) {
        return new FieldValue.Numeric(String.valueOf(instant.toEpochMilli()));
    }
}
