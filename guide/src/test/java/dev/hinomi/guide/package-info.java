@NullMarked
package dev.hinomi.guide;

import org.jspecify.annotations.NullMarked;
