/// What of a step's output may be shown.
@NullMarked
package dev.hinomi.runbooks.step.output;

import org.jspecify.annotations.NullMarked;
