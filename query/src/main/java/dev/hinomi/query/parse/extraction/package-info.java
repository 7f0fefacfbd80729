/// Commands that make fields, or rows, out of a field: one file per command.
@NullMarked
package dev.hinomi.query.parse.extraction;

import org.jspecify.annotations.NullMarked;
