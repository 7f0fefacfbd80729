@NullMarked
package dev.hinomi.metrics.query;

import org.jspecify.annotations.NullMarked;
