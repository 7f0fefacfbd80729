@NullMarked
package dev.hinomi.alarms;

import org.jspecify.annotations.NullMarked;
