/// The events of the store as a table: SQL over the fields of many events.
@NullMarked
package dev.hinomi.store.table;

import org.jspecify.annotations.NullMarked;
