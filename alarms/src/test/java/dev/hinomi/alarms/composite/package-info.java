@NullMarked
package dev.hinomi.alarms.composite;

import org.jspecify.annotations.NullMarked;
