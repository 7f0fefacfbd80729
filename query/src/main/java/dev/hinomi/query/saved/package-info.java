/// Saved queries as parts of others: `$Name(parameter = value)` stands for the commands of the query of
/// that name.
@NullMarked
package dev.hinomi.query.saved;

import org.jspecify.annotations.NullMarked;
