/// What several commands take.
@NullMarked
package dev.hinomi.app.command.option;

import org.jspecify.annotations.NullMarked;
