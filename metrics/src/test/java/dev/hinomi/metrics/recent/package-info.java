@NullMarked
package dev.hinomi.metrics.recent;

import org.jspecify.annotations.NullMarked;
