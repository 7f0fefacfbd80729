package dev.hinomi.wire.endpoint;

import dev.hinomi.kernel.Scope;
import dev.hinomi.wire.WireError;
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

    /// The account, and the region that a caller's request is for or the default.
    ///
    /// @throws WireError for a region that is not served
    public Scope scopeOf(Caller caller) {
        String region = caller.region().orElse(defaultRegion);
        if (!regions.isEmpty() && !regions.contains(region)) {
            throw invalidRegion(caller, region, "one of " + regions);
        }
        try {
            return new Scope(account, region);
        } catch (IllegalArgumentException e) {
            throw invalidRegion(caller, region, "a region code such as us-east-1");
        }
    }

    private static WireError invalidRegion(Caller caller, String region, String expected) {
        if (caller.service().isEmpty()) {
            return new WireError(
                    "InvalidParameterValueException",
                    Authentication.REGION_HEADER + ": " + region + " (expected: " + expected + ")");
        }
        return new WireError(
                "InvalidSignatureException",
                "Credential should be scoped to a valid region. region: " + region + " (expected: " + expected + ")");
    }

    private static void checkScope(String account, String region) {
        Scope _ = new Scope(account, region);
    }
}
