/// The HTTP server. The only place that sees it: everything else works on [dev.hinomi.wire.WireRequest] and
/// [dev.hinomi.wire.WireResponse].
@NullMarked
package dev.hinomi.api.server;

import org.jspecify.annotations.NullMarked;
