@NullMarked
package dev.hinomi.alarms.mute;

import org.jspecify.annotations.NullMarked;
