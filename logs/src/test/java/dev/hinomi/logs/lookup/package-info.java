@NullMarked
package dev.hinomi.logs.lookup;

import org.jspecify.annotations.NullMarked;
