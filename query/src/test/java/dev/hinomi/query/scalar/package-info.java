@NullMarked
package dev.hinomi.query.scalar;

import org.jspecify.annotations.NullMarked;
