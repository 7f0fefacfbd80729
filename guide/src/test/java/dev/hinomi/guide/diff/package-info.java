@NullMarked
package dev.hinomi.guide.diff;

import org.jspecify.annotations.NullMarked;
