/// The embedded metric format: metrics in log events (CloudWatch User Guide, "Specification: Embedded metric
/// format").
@NullMarked
package dev.hinomi.logs.emf;

import org.jspecify.annotations.NullMarked;
