/// Tests of the event stream encoding.
@NullMarked
package dev.hinomi.wire.eventstream;

import org.jspecify.annotations.NullMarked;
