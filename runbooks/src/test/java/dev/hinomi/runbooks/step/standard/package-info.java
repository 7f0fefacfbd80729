@NullMarked
package dev.hinomi.runbooks.step.standard;

import org.jspecify.annotations.NullMarked;
