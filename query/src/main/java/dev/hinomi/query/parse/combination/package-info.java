/// Commands that bring in other rows: one file per command.
@NullMarked
package dev.hinomi.query.parse.combination;

import org.jspecify.annotations.NullMarked;
