/// What AWS accepts as metric data queries: ids, statistics, periods, labels, and expressions with their types.
@NullMarked
package dev.hinomi.metrics.query.check;

import org.jspecify.annotations.NullMarked;
