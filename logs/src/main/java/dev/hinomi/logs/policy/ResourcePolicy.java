package dev.hinomi.logs.policy;

import java.time.Instant;
import java.util.Optional;

/// Which services may put log events.
///
/// @param name of a policy of the account; a policy of a group may have one
/// @param group the name of the log group that it is attached to; none for a policy of the account
/// @param revision of a policy of a group, other after each change
public record ResourcePolicy(
        Optional<String> name, String document, Instant updated, Optional<String> group, Optional<String> revision) {}
