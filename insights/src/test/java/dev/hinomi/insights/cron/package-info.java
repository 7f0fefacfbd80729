/// Tests of schedule expressions.
@NullMarked
package dev.hinomi.insights.cron;

import org.jspecify.annotations.NullMarked;
