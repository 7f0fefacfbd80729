/// Keeps runs, carries out their steps, and takes them up again after a restart.
@NullMarked
package dev.hinomi.runbooks.engine;

import org.jspecify.annotations.NullMarked;
