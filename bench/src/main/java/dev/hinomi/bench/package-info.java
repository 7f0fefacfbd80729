/// Benchmarks and load drivers: programs that print figures, run by hand.
@NullMarked
package dev.hinomi.bench;

import org.jspecify.annotations.NullMarked;
