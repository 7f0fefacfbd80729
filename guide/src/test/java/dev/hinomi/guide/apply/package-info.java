@NullMarked
package dev.hinomi.guide.apply;

import org.jspecify.annotations.NullMarked;
