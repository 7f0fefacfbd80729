package dev.hinomi.api.access;

import java.util.Set;

/// What a page of the console has to know of the server behind it.
///
/// @param region the region of requests that name none
/// @param regions the regions that are served; all when empty
/// @param demo whether systems are simulated
public record ServerProfile(String account, String region, Set<String> regions, boolean demo, String version) {
    public ServerProfile {
        regions = Set.copyOf(regions);
    }
}
