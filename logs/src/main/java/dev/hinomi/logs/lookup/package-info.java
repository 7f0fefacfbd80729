/// Lookup tables: CSV that queries enrich log events with.
@NullMarked
package dev.hinomi.logs.lookup;

import org.jspecify.annotations.NullMarked;
