@NullMarked
package dev.hinomi.guide.dictionary;

import org.jspecify.annotations.NullMarked;
