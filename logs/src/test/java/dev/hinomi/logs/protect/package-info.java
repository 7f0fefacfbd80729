@NullMarked
package dev.hinomi.logs.protect;

import org.jspecify.annotations.NullMarked;
