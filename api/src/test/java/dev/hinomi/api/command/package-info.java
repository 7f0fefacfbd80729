@NullMarked
package dev.hinomi.api.command;

import org.jspecify.annotations.NullMarked;
