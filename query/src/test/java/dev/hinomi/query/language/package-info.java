@NullMarked
package dev.hinomi.query.language;

import org.jspecify.annotations.NullMarked;
