package dev.hinomi.delivery.archive;

import dev.hinomi.delivery.export.ExportedObject;
import java.time.Instant;
import java.util.List;

/// A day of a group that was exported, and verified.
///
/// @param group the id of the group
/// @param day its beginning
/// @param exported when
/// @param keptUntil when its objects are deleted
public record ArchivedDay(
        long group,
        String groupName,
        Instant day,
        String bucket,
        List<ExportedObject> objects,
        Instant exported,
        Instant keptUntil) {
    public ArchivedDay {
        objects = List.copyOf(objects);
    }

    public long events() {
        return objects.stream().mapToLong(ExportedObject::events).sum();
    }

    public long bytes() {
        return objects.stream().mapToLong(ExportedObject::bytes).sum();
    }
}
