/// When something falls due again and again: cron expressions as AWS's services write them.
@NullMarked
package dev.hinomi.kernel.cron;

import org.jspecify.annotations.NullMarked;
