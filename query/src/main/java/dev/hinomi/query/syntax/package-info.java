/// A Logs Insights query as data: its commands, expressions and columns, each with its place in the text.
@NullMarked
package dev.hinomi.query.syntax;

import org.jspecify.annotations.NullMarked;
