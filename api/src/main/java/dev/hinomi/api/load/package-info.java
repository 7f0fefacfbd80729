/// What the server has to do: counted as it comes, kept for an hour, in memory only.
@NullMarked
package dev.hinomi.api.load;

import org.jspecify.annotations.NullMarked;
