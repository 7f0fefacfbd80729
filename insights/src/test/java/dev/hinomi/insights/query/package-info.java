/// Tests of the life of queries.
@NullMarked
package dev.hinomi.insights.query;

import org.jspecify.annotations.NullMarked;
