/// `application/vnd.amazon.eventstream`: messages with headers and checksums, one after the other.
@NullMarked
package dev.hinomi.wire.eventstream;

import org.jspecify.annotations.NullMarked;
