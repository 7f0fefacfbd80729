/// The portable part of a SQL store: statements that SQLite and PostgreSQL both understand, the JSON form of values,
/// and migrations.
@NullMarked
package dev.hinomi.records.internal;

import org.jspecify.annotations.NullMarked;
