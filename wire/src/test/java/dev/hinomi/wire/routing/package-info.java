@NullMarked
package dev.hinomi.wire.routing;

import org.jspecify.annotations.NullMarked;
