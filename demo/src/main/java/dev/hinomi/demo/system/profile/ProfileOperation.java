package dev.hinomi.demo.system.profile;

import dev.hinomi.demo.traffic.Latency;
import java.util.List;

/// What callers ask of the profile API.
///
/// @param name by which its function and its action are called
/// @param share of all requests
record ProfileOperation(String method, String name, double share, Latency latency) {
    static final ProfileOperation GET = new ProfileOperation("GET", "get", .84, new Latency(110, .35, .01, 3, 460));
    static final ProfileOperation PUT = new ProfileOperation("PUT", "put", .14, new Latency(240, .35, .01, 3, 900));
    static final ProfileOperation DELETE =
            new ProfileOperation("DELETE", "delete", .02, new Latency(520, .3, .01, 2, 1800));

    static final List<ProfileOperation> ALL = List.of(GET, PUT, DELETE);

    /// Which is asked for.
    ///
    /// @param fraction 0 to 1
    static ProfileOperation at(double fraction) {
        return fraction < GET.share ? GET : fraction < GET.share + PUT.share ? PUT : DELETE;
    }
}
