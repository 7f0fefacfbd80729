/// The operations for data protection policies.
@NullMarked
package dev.hinomi.api.logs.protect;

import org.jspecify.annotations.NullMarked;
