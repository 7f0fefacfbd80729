/// What many commands have in common: expressions, regular expressions, columns, options and subqueries.
@NullMarked
package dev.hinomi.query.parse.grammar;

import org.jspecify.annotations.NullMarked;
