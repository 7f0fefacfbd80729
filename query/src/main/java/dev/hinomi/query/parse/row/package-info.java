/// The commands of every day, and `SOURCE`: one file per command.
@NullMarked
package dev.hinomi.query.parse.row;

import org.jspecify.annotations.NullMarked;
