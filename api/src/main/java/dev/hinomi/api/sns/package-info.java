/// The operations of SNS.
@NullMarked
package dev.hinomi.api.sns;

import org.jspecify.annotations.NullMarked;
