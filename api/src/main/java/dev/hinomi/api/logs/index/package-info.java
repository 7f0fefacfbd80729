/// The operations on field index policies.
@NullMarked
package dev.hinomi.api.logs.index;

import org.jspecify.annotations.NullMarked;
