/// Commands that find what is remarkable: one file per command.
@NullMarked
package dev.hinomi.query.parse.insight;

import org.jspecify.annotations.NullMarked;
