@NullMarked
package dev.hinomi.guide.reader;

import org.jspecify.annotations.NullMarked;
