/// One port for all AWS protocols: a request is authenticated, routed, decoded, validated, handled and answered.
/// Handlers and the interfaces around them are what other modules implement.
@NullMarked
package dev.hinomi.wire.endpoint;

import org.jspecify.annotations.NullMarked;
