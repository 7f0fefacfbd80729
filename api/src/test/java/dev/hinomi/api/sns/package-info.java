/// The operations of SNS and STS, through the wire.
@NullMarked
package dev.hinomi.api.sns;

import org.jspecify.annotations.NullMarked;
