/// Functions that DuckDB has not, or not with the same meaning. SQL calls them `hinomi_...`.
@NullMarked
package dev.hinomi.query.scalar;

import org.jspecify.annotations.NullMarked;
