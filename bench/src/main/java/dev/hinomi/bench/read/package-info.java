/// How fast log events are found again.
@NullMarked
package dev.hinomi.bench.read;

import org.jspecify.annotations.NullMarked;
