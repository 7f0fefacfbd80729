@NullMarked
package dev.hinomi.query.function;

import org.jspecify.annotations.NullMarked;
