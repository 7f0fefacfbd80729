/// The program's entry.
@NullMarked
package dev.hinomi.app;

import org.jspecify.annotations.NullMarked;
