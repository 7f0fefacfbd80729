/// What commands mean that make fields, or rows, out of the text or the structure of a field.
@NullMarked
package dev.hinomi.query.command.extract;

import org.jspecify.annotations.NullMarked;
