@NullMarked
package dev.hinomi.store.internal;

import org.jspecify.annotations.NullMarked;
