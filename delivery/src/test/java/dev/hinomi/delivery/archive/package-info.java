@NullMarked
package dev.hinomi.delivery.archive;

import org.jspecify.annotations.NullMarked;
