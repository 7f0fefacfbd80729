/// Evaluates alarms when they are due: all of them in memory, a bounded number of threads, one write for many changes.
@NullMarked
package dev.hinomi.alarms.internal.engine;

import org.jspecify.annotations.NullMarked;
