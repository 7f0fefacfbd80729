@NullMarked
package dev.hinomi.runbooks.run;

import org.jspecify.annotations.NullMarked;
