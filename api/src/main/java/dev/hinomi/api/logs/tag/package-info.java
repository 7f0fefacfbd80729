/// The operations on tags.
@NullMarked
package dev.hinomi.api.logs.tag;

import org.jspecify.annotations.NullMarked;
