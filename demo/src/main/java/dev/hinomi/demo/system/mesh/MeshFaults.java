package dev.hinomi.demo.system.mesh;

import dev.hinomi.demo.fault.Evidence;
import dev.hinomi.demo.fault.PreparedFault;
import java.time.Duration;
import java.util.List;

/// What can go wrong with Mesh v2.
final class MeshFaults {
    /// Where all write at once.
    static final MeshGroup CROWDED = new MeshGroup("q8w2zt", "198.51.100.77", "host-festival", 180);

    /// Whose host is gone.
    static final MeshGroup ORPHANED = new MeshGroup("k7x4m9", "203.0.113.31", "host-021", 34);

    static final PreparedFault HOT_PARTITION = new PreparedFault(
            "hot-partition",
            MeshV2.NAME,
            "180 computers of a festival join one group and all write to one partition of the table.",
            "MeshV2-DynamoDB-Throttled",
            Duration.ofMinutes(8),
            Duration.ofMinutes(12),
            new Evidence.Pattern(MeshV2.FUNCTION_LOG, "ERROR", "groupId: " + CROWDED.id()),
            "every throttled write is of group q8w2zt");

    static final PreparedFault GROUP_NOT_FOUND = new PreparedFault(
            "group-not-found",
            MeshV2.NAME,
            "The computer that hosts a group is shut; its group expires, its 34 members get GroupNotFound in bursts,"
                    + " are cut off, and come back with connections that have expired.",
            "MeshV2-ConnectClientError-High",
            Duration.ofMinutes(13),
            Duration.ofMinutes(12),
            new Evidence.Pattern(MeshV2.FUNCTION_LOG, "ERROR", "GroupNotFound groupId: " + ORPHANED.id()),
            "every GroupNotFound is of group k7x4m9, whose host sends no renewHeartbeat any more");

    static final List<PreparedFault> ALL = List.of(HOT_PARTITION, GROUP_NOT_FOUND);

    private MeshFaults() {}
}
