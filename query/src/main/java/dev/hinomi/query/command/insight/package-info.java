/// What commands mean that find what is remarkable in the rows.
@NullMarked
package dev.hinomi.query.command.insight;

import org.jspecify.annotations.NullMarked;
