@NullMarked
package dev.hinomi.guide.command;

import org.jspecify.annotations.NullMarked;
