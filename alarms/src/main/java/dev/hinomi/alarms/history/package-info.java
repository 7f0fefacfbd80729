/// What is kept of what happened to alarms.
@NullMarked
package dev.hinomi.alarms.history;

import org.jspecify.annotations.NullMarked;
