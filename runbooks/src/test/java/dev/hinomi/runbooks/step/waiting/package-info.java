@NullMarked
package dev.hinomi.runbooks.step.waiting;

import org.jspecify.annotations.NullMarked;
