/// OTLP, the protocol of OpenTelemetry, for logs and metrics: over HTTP as protobuf and as JSON, and over gRPC. Follows
/// the OpenTelemetry Protocol Specification 1.x and, where AWS defines something, the AWS documents "Sending logs using
/// the OTLP endpoint" and "OTLP Endpoints".
@NullMarked
package dev.hinomi.api.otlp;

import org.jspecify.annotations.NullMarked;
