/// The query language once more, as plainly as possible and without SQL: an interpreter over a list of events, to
/// compare the engines with.
@NullMarked
package dev.hinomi.query.naive;

import org.jspecify.annotations.NullMarked;
