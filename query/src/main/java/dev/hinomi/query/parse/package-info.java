/// From the text of a Logs Insights query to its commands: one scanner, one expression parser, one file
/// per command.
@NullMarked
package dev.hinomi.query.parse;

import org.jspecify.annotations.NullMarked;
