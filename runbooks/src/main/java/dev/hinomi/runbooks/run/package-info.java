/// How one carrying out of a runbook stands, and what may happen to it: the state machine, without clock, store or
/// effect.
@NullMarked
package dev.hinomi.runbooks.run;

import org.jspecify.annotations.NullMarked;
