/// Data points of senders that do not speak AWS's protocols, on their way into metrics. Knows no HTTP: `api` hands over
/// messages that are decoded, and tells senders what came of them.
@NullMarked
package dev.hinomi.ingest;

import org.jspecify.annotations.NullMarked;
