/// Policies that belong to an account rather than to a log group: account policies, and which of them applies to a
/// group; resource policies.
@NullMarked
package dev.hinomi.logs.policy;

import org.jspecify.annotations.NullMarked;
