/// Steps that wait until something is so.
@NullMarked
package dev.hinomi.runbooks.step.waiting;

import org.jspecify.annotations.NullMarked;
