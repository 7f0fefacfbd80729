/// Records in one SQLite file.
@NullMarked
package dev.hinomi.records.sqlite;

import org.jspecify.annotations.NullMarked;
