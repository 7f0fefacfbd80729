@NullMarked
package dev.hinomi.runbooks.step.shell;

import org.jspecify.annotations.NullMarked;
