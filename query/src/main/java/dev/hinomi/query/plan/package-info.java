/// From the commands of a query to one statement of SQL, and from its rows to results.
@NullMarked
package dev.hinomi.query.plan;

import org.jspecify.annotations.NullMarked;
