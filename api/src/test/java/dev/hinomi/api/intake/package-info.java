@NullMarked
package dev.hinomi.api.intake;

import org.jspecify.annotations.NullMarked;
