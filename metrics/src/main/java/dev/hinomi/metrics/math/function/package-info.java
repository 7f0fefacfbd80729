/// What operators and functions of metric math mean, one file for each family, and their signatures.
@NullMarked
package dev.hinomi.metrics.math.function;

import org.jspecify.annotations.NullMarked;
