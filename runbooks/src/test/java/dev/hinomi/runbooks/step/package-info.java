@NullMarked
package dev.hinomi.runbooks.step;

import org.jspecify.annotations.NullMarked;
