/// The paths by which guides come to the server and are asked for.
@NullMarked
package dev.hinomi.api.guide;

import org.jspecify.annotations.NullMarked;
