@NullMarked
package dev.hinomi.alarms.internal.state;

import org.jspecify.annotations.NullMarked;
