/// Where an ARN leads over HTTP, and how a message of log events is written and sent there.
@NullMarked
package dev.hinomi.delivery.destination;

import org.jspecify.annotations.NullMarked;
