@NullMarked
package dev.hinomi.logs.index;

import org.jspecify.annotations.NullMarked;
