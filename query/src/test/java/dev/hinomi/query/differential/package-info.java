/// Random queries over random events: the engine against the interpreter.
@NullMarked
package dev.hinomi.query.differential;

import org.jspecify.annotations.NullMarked;
