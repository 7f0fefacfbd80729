@NullMarked
package dev.hinomi.wire.sigv4;

import org.jspecify.annotations.NullMarked;
