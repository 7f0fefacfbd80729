/// Scheduled queries: run at their times, their results put into buckets.
@NullMarked
package dev.hinomi.insights.schedule;

import org.jspecify.annotations.NullMarked;
