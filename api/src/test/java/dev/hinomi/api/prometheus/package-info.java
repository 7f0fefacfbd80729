@NullMarked
package dev.hinomi.api.prometheus;

import org.jspecify.annotations.NullMarked;
