/// Tests of the clock and the receivers.
@NullMarked
package dev.hinomi.testkit;

import org.jspecify.annotations.NullMarked;
