/// Faults that are prepared, and which of them are on.
@NullMarked
package dev.hinomi.demo.fault;

import org.jspecify.annotations.NullMarked;
