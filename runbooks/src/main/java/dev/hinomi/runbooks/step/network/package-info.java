/// Steps that look at servers: HTTP, GraphQL, TCP, DNS and TLS.
@NullMarked
package dev.hinomi.runbooks.step.network;

import org.jspecify.annotations.NullMarked;
