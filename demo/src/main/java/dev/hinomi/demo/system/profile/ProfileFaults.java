package dev.hinomi.demo.system.profile;

import dev.hinomi.demo.fault.Evidence;
import dev.hinomi.demo.fault.PreparedFault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What can go wrong with the profile API.
final class ProfileFaults {
    static final PreparedFault DATABASE = new PreparedFault(
            "profile-database",
            ProfileApi.NAME,
            "A new version does not give its connections back; the database takes no more than a hundred, and two of"
                    + " three requests find none.",
            "ProfileDB-HighConnections",
            Duration.ofMinutes(11),
            Duration.ofMinutes(12),
            new Evidence.Query(ProfileApi.GET_LOG, """
                    fields @timestamp, error.code
                    | filter level = "ERROR"
                    | stats count() as errors by error.code
                    | sort errors desc""", Map.of("error.code", "DATABASE_ERROR")),
            "most errors are DATABASE_ERROR: too many clients already");

    static final List<PreparedFault> ALL = List.of(DATABASE);

    private ProfileFaults() {}
}
