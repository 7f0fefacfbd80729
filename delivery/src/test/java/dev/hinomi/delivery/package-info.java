@NullMarked
package dev.hinomi.delivery;

import org.jspecify.annotations.NullMarked;
