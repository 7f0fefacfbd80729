@NullMarked
package dev.hinomi.api.logs;

import org.jspecify.annotations.NullMarked;
