/// The engine of the store, for tests of queries.
@NullMarked
package dev.hinomi.query.engine;

import org.jspecify.annotations.NullMarked;
