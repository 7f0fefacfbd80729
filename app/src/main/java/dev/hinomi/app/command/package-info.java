/// The commands of `./hinomi`, one class each.
@NullMarked
package dev.hinomi.app.command;

import org.jspecify.annotations.NullMarked;
