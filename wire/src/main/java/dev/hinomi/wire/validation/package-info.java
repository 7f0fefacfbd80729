/// Checks what a codec has read against the constraints of the model, and says what AWS says.
@NullMarked
package dev.hinomi.wire.validation;

import org.jspecify.annotations.NullMarked;
