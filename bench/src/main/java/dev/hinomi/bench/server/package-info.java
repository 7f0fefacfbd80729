/// A server in a process of its own, and a client of it that costs little.
@NullMarked
package dev.hinomi.bench.server;

import org.jspecify.annotations.NullMarked;
