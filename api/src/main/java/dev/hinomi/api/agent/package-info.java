/// The port on which the CloudWatch agent listens for the embedded metric format: lines over TCP and UDP,
/// from libraries on the same machine, without a signature and without an answer.
@NullMarked
package dev.hinomi.api.agent;

import org.jspecify.annotations.NullMarked;
