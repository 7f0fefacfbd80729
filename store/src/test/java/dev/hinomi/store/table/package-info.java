@NullMarked
package dev.hinomi.store.table;

import org.jspecify.annotations.NullMarked;
