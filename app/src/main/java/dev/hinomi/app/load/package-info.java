/// Counts what the server has to do, around the parts that do it.
@NullMarked
package dev.hinomi.app.load;

import org.jspecify.annotations.NullMarked;
