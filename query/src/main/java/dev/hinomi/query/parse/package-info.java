/// From the text of a Logs Insights query to its commands: which parser each command has, and the calls of
/// saved queries.
@NullMarked
package dev.hinomi.query.parse;

import org.jspecify.annotations.NullMarked;
