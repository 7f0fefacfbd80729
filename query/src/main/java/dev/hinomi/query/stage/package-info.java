/// What commands work with: the rows so far, the functions, and where other events are found.
@NullMarked
package dev.hinomi.query.stage;

import org.jspecify.annotations.NullMarked;
