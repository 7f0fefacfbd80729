/// What the language has, told to people and to editors: commands, functions, fields and keywords.
@NullMarked
package dev.hinomi.query.language;

import org.jspecify.annotations.NullMarked;
