@NullMarked
package dev.hinomi.wire.codec;

import org.jspecify.annotations.NullMarked;
