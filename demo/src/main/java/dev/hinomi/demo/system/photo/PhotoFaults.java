package dev.hinomi.demo.system.photo;

import dev.hinomi.demo.fault.Evidence;
import dev.hinomi.demo.fault.PreparedFault;
import java.time.Duration;
import java.util.List;

/// What can go wrong with photo sharing.
final class PhotoFaults {
    static final PreparedFault SLOW_CDN = new PreparedFault(
            "slow-cdn",
            PhotoSharing.NAME,
            "After an invalidation of everything the CDN answers nearly nothing itself; /api/posts reaches the function"
                    + " six times as often, which takes four seconds.",
            "API-HighLatency",
            Duration.ofMinutes(14),
            Duration.ofMinutes(12),
            new Evidence.Pattern(PhotoSharing.API_LOG, "{ $.duration > 2000 }", PhotoSharing.POSTS),
            "nearly all slow requests are of /api/posts");

    static final List<PreparedFault> ALL = List.of(SLOW_CDN);

    private PhotoFaults() {}
}
