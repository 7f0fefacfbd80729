/// Tests of saved queries.
@NullMarked
package dev.hinomi.insights.definition;

import org.jspecify.annotations.NullMarked;
