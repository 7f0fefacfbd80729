/// Tests of the operations of Logs Insights.
@NullMarked
package dev.hinomi.api.logs.insights;

import org.jspecify.annotations.NullMarked;
