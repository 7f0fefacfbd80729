/// Tests of scheduled queries.
@NullMarked
package dev.hinomi.insights.schedule;

import org.jspecify.annotations.NullMarked;
