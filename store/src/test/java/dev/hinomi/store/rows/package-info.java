@NullMarked
package dev.hinomi.store.rows;

import org.jspecify.annotations.NullMarked;
