/// The shared language of all modules: scope, ARN, time range, fault, event, timers. No helpers.
@NullMarked
package dev.hinomi.kernel;

import org.jspecify.annotations.NullMarked;
