/// AWS wire protocols. Knows no service and no HTTP server.
@NullMarked
package dev.hinomi.wire;

import org.jspecify.annotations.NullMarked;
