@NullMarked
package dev.hinomi.wire.validation;

import org.jspecify.annotations.NullMarked;
