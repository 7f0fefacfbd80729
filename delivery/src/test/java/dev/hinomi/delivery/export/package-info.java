@NullMarked
package dev.hinomi.delivery.export;

import org.jspecify.annotations.NullMarked;
