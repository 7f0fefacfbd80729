@NullMarked
package dev.hinomi.app.load;

import org.jspecify.annotations.NullMarked;
