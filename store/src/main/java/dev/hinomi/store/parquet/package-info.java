/// Log events as Parquet files, for tools that analyse.
@NullMarked
package dev.hinomi.store.parquet;

import org.jspecify.annotations.NullMarked;
