/// When a schedule falls due: `cron(...)` and `rate(...)` as AWS writes them.
@NullMarked
package dev.hinomi.insights.cron;

import org.jspecify.annotations.NullMarked;
