/// What expressions and functions mean in SQL. One file for each family of functions.
@NullMarked
package dev.hinomi.query.function;

import org.jspecify.annotations.NullMarked;
