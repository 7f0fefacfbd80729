@NullMarked
package dev.hinomi.logs.destination;

import org.jspecify.annotations.NullMarked;
