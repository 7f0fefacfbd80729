/// Tests of the shared language.
@NullMarked
package dev.hinomi.kernel;

import org.jspecify.annotations.NullMarked;
