/// Whether what a guide watches is watched by the running server, and whether anybody hears of it.
@NullMarked
package dev.hinomi.guide.coverage;

import org.jspecify.annotations.NullMarked;
