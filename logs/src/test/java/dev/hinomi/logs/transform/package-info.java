@NullMarked
package dev.hinomi.logs.transform;

import org.jspecify.annotations.NullMarked;
