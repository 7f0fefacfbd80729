/// What commands mean in SQL. One file for each.
@NullMarked
package dev.hinomi.query.command;

import org.jspecify.annotations.NullMarked;
