/// The operations on destinations.
@NullMarked
package dev.hinomi.api.logs.destination;

import org.jspecify.annotations.NullMarked;
