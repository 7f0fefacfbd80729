/// What queries mean, as plain text: events, a query, and the rows that it must give. Any engine can run the
/// scripts.
@NullMarked
package dev.hinomi.query.script;

import org.jspecify.annotations.NullMarked;
