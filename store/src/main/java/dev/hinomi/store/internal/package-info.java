/// What is known of a day file without opening it: a summary beside it, with filters of its texts.
@NullMarked
package dev.hinomi.store.internal;

import org.jspecify.annotations.NullMarked;
