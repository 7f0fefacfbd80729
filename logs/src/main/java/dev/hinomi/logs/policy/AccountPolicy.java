package dev.hinomi.logs.policy;

import java.time.Instant;
import java.util.Optional;

/// A policy for all log groups of an account, or for those that it selects.
///
/// @param document as the caller wrote it
/// @param selectionCriteria as the caller wrote them; every group when empty
/// @param updated since when the policy is in force in this form
public record AccountPolicy(
        String name, AccountPolicyType type, String document, Optional<String> selectionCriteria, Instant updated) {
    /// Which groups it is for; throws a [dev.hinomi.kernel.Fault.InvalidParameter] for criteria that nobody can read.
    Selection selection() {
        return selectionCriteria.map(SelectionParser::parse).orElseGet(Selection.All::new);
    }
}
