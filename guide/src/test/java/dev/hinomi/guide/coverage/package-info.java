@NullMarked
package dev.hinomi.guide.coverage;

import org.jspecify.annotations.NullMarked;
