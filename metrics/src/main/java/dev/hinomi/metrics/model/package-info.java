/// What a metric is, and what its numbers count.
@NullMarked
package dev.hinomi.metrics.model;

import org.jspecify.annotations.NullMarked;
