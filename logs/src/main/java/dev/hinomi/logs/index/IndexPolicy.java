package dev.hinomi.logs.index;

import java.time.Instant;
import java.util.Optional;

/// The field index policy that applies to a log group.
///
/// @param document as the caller wrote it
/// @param accountPolicy the name of the account policy that it is; empty for a policy of the group itself
public record IndexPolicy(String document, Instant updated, Optional<String> accountPolicy) {}
