@NullMarked
package dev.hinomi.alarms.evaluation;

import org.jspecify.annotations.NullMarked;
