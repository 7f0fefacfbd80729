@NullMarked
package dev.hinomi.logs.event;

import org.jspecify.annotations.NullMarked;
