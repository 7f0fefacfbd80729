@NullMarked
package dev.hinomi.outbound;

import org.jspecify.annotations.NullMarked;
