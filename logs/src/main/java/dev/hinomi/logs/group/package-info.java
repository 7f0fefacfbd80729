/// Log groups and streams: what exists, under which generated ids, for how long events are kept, and what of deleted
/// ones is still to be removed. Knows no events.
@NullMarked
package dev.hinomi.logs.group;

import org.jspecify.annotations.NullMarked;
