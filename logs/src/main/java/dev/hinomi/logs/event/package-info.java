/// Log events: putting them into streams, reading a stream, searching a group.
@NullMarked
package dev.hinomi.logs.event;

import org.jspecify.annotations.NullMarked;
