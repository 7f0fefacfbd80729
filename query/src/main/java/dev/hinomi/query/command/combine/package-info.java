/// What commands mean that bring in rows of other log groups, queries or tables.
@NullMarked
package dev.hinomi.query.command.combine;

import org.jspecify.annotations.NullMarked;
