/// What commands mean that compute with the rows in their order: that which the query has sorted them in, or
/// else the newest event first.
@NullMarked
package dev.hinomi.query.command.series;

import org.jspecify.annotations.NullMarked;
