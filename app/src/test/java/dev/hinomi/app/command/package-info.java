@NullMarked
package dev.hinomi.app.command;

import org.jspecify.annotations.NullMarked;
