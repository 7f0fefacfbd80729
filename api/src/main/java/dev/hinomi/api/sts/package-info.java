/// The operations of STS.
@NullMarked
package dev.hinomi.api.sts;

import org.jspecify.annotations.NullMarked;
