/// Data points: how fast they are put, and how fast statistics come out of many of them.
@NullMarked
package dev.hinomi.bench.points;

import org.jspecify.annotations.NullMarked;
