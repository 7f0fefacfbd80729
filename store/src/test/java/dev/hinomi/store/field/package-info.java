@NullMarked
package dev.hinomi.store.field;

import org.jspecify.annotations.NullMarked;
