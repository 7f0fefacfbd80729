@NullMarked
package dev.hinomi.runbooks.step.output;

import org.jspecify.annotations.NullMarked;
