/// The demo through the real port, on a clock that the test moves.
@NullMarked
package dev.hinomi.scenarios.demo;

import org.jspecify.annotations.NullMarked;
