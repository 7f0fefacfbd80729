/// Queries from their start to the day on which their results are forgotten.
@NullMarked
package dev.hinomi.insights.query;

import org.jspecify.annotations.NullMarked;
