@NullMarked
package dev.hinomi.metrics.search;

import org.jspecify.annotations.NullMarked;
