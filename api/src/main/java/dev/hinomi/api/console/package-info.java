/// The console's files, as its build left them on the class path.
@NullMarked
package dev.hinomi.api.console;

import org.jspecify.annotations.NullMarked;
