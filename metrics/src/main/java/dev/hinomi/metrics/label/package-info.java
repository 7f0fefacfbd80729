/// What series are called: default labels, and labels with dynamic parts.
@NullMarked
package dev.hinomi.metrics.label;

import org.jspecify.annotations.NullMarked;
