@NullMarked
package dev.hinomi.metrics.insights;

import org.jspecify.annotations.NullMarked;
