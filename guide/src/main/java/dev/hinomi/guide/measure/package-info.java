/// Reads amounts, conditions and deadlines out of Japanese and English prose. What is not clear stays text.
@NullMarked
package dev.hinomi.guide.measure;

import org.jspecify.annotations.NullMarked;
