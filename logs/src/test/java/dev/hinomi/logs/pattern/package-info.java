@NullMarked
package dev.hinomi.logs.pattern;

import org.jspecify.annotations.NullMarked;
