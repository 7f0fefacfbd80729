/// SQL as it is put together: values, pipelines of rows, and the plan that they are parts of.
@NullMarked
package dev.hinomi.query.sql;

import org.jspecify.annotations.NullMarked;
