@NullMarked
package dev.hinomi.alarms.text;

import org.jspecify.annotations.NullMarked;
