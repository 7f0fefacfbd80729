/// Destinations: names for where subscription filters of other accounts may send events.
@NullMarked
package dev.hinomi.logs.destination;

import org.jspecify.annotations.NullMarked;
