package dev.hinomi.wire.endpoint;

import dev.hinomi.kernel.Scope;
import java.util.Set;

/// How an endpoint answers.
///
/// @param account the account that owns everything, twelve digits
/// @param defaultRegion the region of requests that name none
/// @param regions the regions that are served; empty for every region
/// @param maxBodyBytes the size of a request body after decompression
public record EndpointSettings(String account, String defaultRegion, Set<String> regions, int maxBodyBytes) {
    public EndpointSettings {
        regions = Set.copyOf(regions);
        checkScope(account, defaultRegion);
        for (String region : regions) {
            checkScope(account, region);
        }
        if (maxBodyBytes < 1) {
            throw new IllegalArgumentException("maxBodyBytes: " + maxBodyBytes + " (expected: at least 1)");
        }
    }

    private static void checkScope(String account, String region) {
        Scope _ = new Scope(account, region);
    }
}
