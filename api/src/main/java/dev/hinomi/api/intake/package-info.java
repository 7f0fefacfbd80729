/// What all ways in for telemetry share that are no AWS operations: who may send, how many at once, and what a failure
/// means over HTTP.
@NullMarked
package dev.hinomi.api.intake;

import org.jspecify.annotations.NullMarked;
