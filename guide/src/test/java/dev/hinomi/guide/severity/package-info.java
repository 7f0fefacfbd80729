@NullMarked
package dev.hinomi.guide.severity;

import org.jspecify.annotations.NullMarked;
