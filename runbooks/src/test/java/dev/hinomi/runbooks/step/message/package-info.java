@NullMarked
package dev.hinomi.runbooks.step.message;

import org.jspecify.annotations.NullMarked;
