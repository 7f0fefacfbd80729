@NullMarked
package dev.hinomi.api.console;

import org.jspecify.annotations.NullMarked;
