package dev.hinomi.delivery.export;

import java.time.Instant;
import java.util.Optional;

/// The export of a range of time of a group (API reference, `ExportTask`).
///
/// @param id unique over all accounts
/// @param group the id of the group
/// @param streamPrefix only streams whose names start so; all when empty
/// @param from inclusive
/// @param to inclusive
/// @param bucket the name of the bucket
/// @param prefix what all keys begin with
/// @param message about the status, for people
/// @param completed when it ended, however it ended
public record ExportTask(
        String id,
        Optional<String> name,
        long group,
        String groupName,
        String streamPrefix,
        Instant from,
        Instant to,
        String bucket,
        String prefix,
        Status status,
        String message,
        Instant created,
        Optional<Instant> completed) {
    /// As the API writes them.
    public enum Status {
        PENDING,
        RUNNING,
        PENDING_CANCEL,
        CANCELLED,
        COMPLETED,
        FAILED;

        /// Whether it has ended.
        public boolean ended() {
            return switch (this) {
                case PENDING, RUNNING, PENDING_CANCEL -> false;
                case CANCELLED, COMPLETED, FAILED -> true;
            };
        }
    }

    /// The beginning of the keys of its files.
    String folder() {
        return prefix + "/" + id;
    }

    ExportTask with(Status changed, String why) {
        return with(changed, why, completed);
    }

    ExportTask ended(Status changed, String why, Instant when) {
        return with(changed, why, Optional.of(when));
    }

    private ExportTask with(Status changed, String why, Optional<Instant> end) {
        return new ExportTask(
                id, name, group, groupName, streamPrefix, from, to, bucket, prefix, changed, why, created, end);
    }
}
