@NullMarked
package dev.hinomi.guide.extract;

import org.jspecify.annotations.NullMarked;
