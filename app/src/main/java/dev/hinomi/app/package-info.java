/// The program: wiring and life cycle.
@NullMarked
package dev.hinomi.app;

import org.jspecify.annotations.NullMarked;
