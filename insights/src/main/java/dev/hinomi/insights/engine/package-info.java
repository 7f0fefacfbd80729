/// What the life cycle of queries needs of an engine that runs them: the order, the run, the result.
@NullMarked
package dev.hinomi.insights.engine;

import org.jspecify.annotations.NullMarked;
