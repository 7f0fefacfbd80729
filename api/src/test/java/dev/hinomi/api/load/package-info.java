@NullMarked
package dev.hinomi.api.load;

import org.jspecify.annotations.NullMarked;
