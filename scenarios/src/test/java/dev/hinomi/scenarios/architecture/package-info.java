@NullMarked
package dev.hinomi.scenarios.architecture;

import org.jspecify.annotations.NullMarked;
