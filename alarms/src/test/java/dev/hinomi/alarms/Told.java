package dev.hinomi.alarms;

import dev.hinomi.kernel.OpsEvent;
import dev.hinomi.records.Records;
import java.util.stream.Collectors;

/// What topics have heard since the last time that a script asked.
final class Told {
    private final Records records;
    private long heard;

    Told(Records records) {
        this.records = records;
    }

    /// Such as `alarm OK to 0, web-1 ALARM to 1`.
    String since() {
        return records.read(tx -> tx.events(heard, 1_000)).stream()
                .peek(stored -> heard = stored.offset())
                .map(stored -> text(stored.event()))
                .collect(Collectors.joining(", "));
    }

    private static String text(OpsEvent event) {
        return switch (event) {
            case OpsEvent.AlarmContributorTransitioned of ->
                String.join(",", of.attributes().values()) + " " + of.to() + " to "
                        + of.actions().size();
            case OpsEvent.AlarmTransitioned of ->
                "alarm " + of.to() + " to " + of.actions().size();
            case OpsEvent.AlarmActionsReleased of -> "released " + of.to();
        };
    }
}
