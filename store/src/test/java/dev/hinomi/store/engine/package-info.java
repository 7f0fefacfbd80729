@NullMarked
package dev.hinomi.store.engine;

import org.jspecify.annotations.NullMarked;
