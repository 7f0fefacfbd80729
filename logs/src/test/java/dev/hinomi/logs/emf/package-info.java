@NullMarked
package dev.hinomi.logs.emf;

import org.jspecify.annotations.NullMarked;
