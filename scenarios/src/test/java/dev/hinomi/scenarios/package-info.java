@NullMarked
package dev.hinomi.scenarios;

import org.jspecify.annotations.NullMarked;
