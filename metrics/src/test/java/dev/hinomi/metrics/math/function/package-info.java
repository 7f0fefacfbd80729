@NullMarked
package dev.hinomi.metrics.math.function;

import org.jspecify.annotations.NullMarked;
