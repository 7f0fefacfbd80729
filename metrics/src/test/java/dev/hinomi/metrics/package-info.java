@NullMarked
package dev.hinomi.metrics;

import org.jspecify.annotations.NullMarked;
