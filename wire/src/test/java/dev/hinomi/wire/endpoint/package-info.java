@NullMarked
package dev.hinomi.wire.endpoint;

import org.jspecify.annotations.NullMarked;
