@NullMarked
package dev.hinomi.query;

import org.jspecify.annotations.NullMarked;
