/// The paths by which people see runbooks, begin runs of them and answer what a run waits for.
@NullMarked
package dev.hinomi.api.runbook;

import org.jspecify.annotations.NullMarked;
