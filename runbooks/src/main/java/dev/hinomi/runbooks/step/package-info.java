/// How steps are carried out: one [dev.hinomi.runbooks.step.StepExecutor] for each kind of action that needs no person.
@NullMarked
package dev.hinomi.runbooks.step;

import org.jspecify.annotations.NullMarked;
