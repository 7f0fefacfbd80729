package dev.hinomi.delivery;

import dev.hinomi.delivery.archive.ArchiveRule;
import dev.hinomi.delivery.bucket.BucketSettings;
import dev.hinomi.delivery.destination.Target;
import java.util.List;
import java.util.Map;

/// Where log events may go.
///
/// @param targets by the ARN that leads to them
/// @param buckets by name
/// @param archive the first rule that matches a group counts
public record DeliverySettings(
        Map<String, Target> targets, Map<String, BucketSettings> buckets, List<ArchiveRule> archive) {
    /// Nowhere.
    public static final DeliverySettings NONE = new DeliverySettings(Map.of(), Map.of(), List.of());

    public DeliverySettings {
        targets = Map.copyOf(targets);
        buckets = Map.copyOf(buckets);
        archive = List.copyOf(archive);
    }
}
