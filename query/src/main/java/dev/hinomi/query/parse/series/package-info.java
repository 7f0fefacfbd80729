/// Commands that compute with the rows in their order: one file per command.
@NullMarked
package dev.hinomi.query.parse.series;

import org.jspecify.annotations.NullMarked;
