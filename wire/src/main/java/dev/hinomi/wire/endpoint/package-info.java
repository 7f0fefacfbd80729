/// One port for all AWS protocols: a request is authenticated, routed, decoded, validated, handled and answered.
/// [AwsEndpoint] is where to start reading; handlers and the interfaces around them are what other modules implement.
@NullMarked
package dev.hinomi.wire.endpoint;

import org.jspecify.annotations.NullMarked;
