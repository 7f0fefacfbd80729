/// The operations for log transformers.
@NullMarked
package dev.hinomi.api.logs.transform;

import org.jspecify.annotations.NullMarked;
