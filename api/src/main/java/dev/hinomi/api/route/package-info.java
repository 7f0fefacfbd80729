/// Hinomi's own paths, one class each.
@NullMarked
package dev.hinomi.api.route;

import org.jspecify.annotations.NullMarked;
