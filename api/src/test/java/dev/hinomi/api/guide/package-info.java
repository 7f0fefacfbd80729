@NullMarked
package dev.hinomi.api.guide;

import org.jspecify.annotations.NullMarked;
