/// Which events a query reads: those of the log groups that it was started with, and those that it names itself.
@NullMarked
package dev.hinomi.insights.source;

import org.jspecify.annotations.NullMarked;
