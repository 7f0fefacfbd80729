@NullMarked
package dev.hinomi.logs.tag;

import org.jspecify.annotations.NullMarked;
