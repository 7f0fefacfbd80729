/// What a runbook says: [dev.hinomi.runbooks.definition.Runbook] with its steps, each with one sealed
/// [dev.hinomi.runbooks.definition.Action].
@NullMarked
package dev.hinomi.runbooks.definition;

import org.jspecify.annotations.NullMarked;
