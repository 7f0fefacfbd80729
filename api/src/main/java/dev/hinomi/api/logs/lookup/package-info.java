/// The operations on lookup tables.
@NullMarked
package dev.hinomi.api.logs.lookup;

import org.jspecify.annotations.NullMarked;
