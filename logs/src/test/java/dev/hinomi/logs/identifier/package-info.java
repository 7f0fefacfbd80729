@NullMarked
package dev.hinomi.logs.identifier;

import org.jspecify.annotations.NullMarked;
