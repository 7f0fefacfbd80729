@NullMarked
package dev.hinomi.logs;

import org.jspecify.annotations.NullMarked;
