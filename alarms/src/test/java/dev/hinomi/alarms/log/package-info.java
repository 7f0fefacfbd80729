@NullMarked
package dev.hinomi.alarms.log;

import org.jspecify.annotations.NullMarked;
