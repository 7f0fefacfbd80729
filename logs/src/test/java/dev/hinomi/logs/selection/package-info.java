@NullMarked
package dev.hinomi.logs.selection;

import org.jspecify.annotations.NullMarked;
