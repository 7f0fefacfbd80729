/// Tests of Live Tail.
@NullMarked
package dev.hinomi.logs.live;

import org.jspecify.annotations.NullMarked;
