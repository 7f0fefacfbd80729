/// Steps that are scripts: what they are given, and what of their output is shown.
@NullMarked
package dev.hinomi.runbooks.step.shell;

import org.jspecify.annotations.NullMarked;
