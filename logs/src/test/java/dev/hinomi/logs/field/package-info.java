@NullMarked
package dev.hinomi.logs.field;

import org.jspecify.annotations.NullMarked;
