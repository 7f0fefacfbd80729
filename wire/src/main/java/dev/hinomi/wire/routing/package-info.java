/// Which service and operation a request is for. All services and protocols share one port.
@NullMarked
package dev.hinomi.wire.routing;

import org.jspecify.annotations.NullMarked;
