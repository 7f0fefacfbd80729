/// CloudWatch Logs Insights: queries, put together.
@NullMarked
package dev.hinomi.insights;

import org.jspecify.annotations.NullMarked;
