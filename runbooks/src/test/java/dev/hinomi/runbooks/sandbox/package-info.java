@NullMarked
package dev.hinomi.runbooks.sandbox;

import org.jspecify.annotations.NullMarked;
