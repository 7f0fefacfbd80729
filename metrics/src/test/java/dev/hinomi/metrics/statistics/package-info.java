@NullMarked
package dev.hinomi.metrics.statistics;

import org.jspecify.annotations.NullMarked;
