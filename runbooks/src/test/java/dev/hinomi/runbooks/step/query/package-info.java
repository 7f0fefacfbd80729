@NullMarked
package dev.hinomi.runbooks.step.query;

import org.jspecify.annotations.NullMarked;
