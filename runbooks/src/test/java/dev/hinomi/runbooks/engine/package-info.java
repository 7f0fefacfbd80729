@NullMarked
package dev.hinomi.runbooks.engine;

import org.jspecify.annotations.NullMarked;
