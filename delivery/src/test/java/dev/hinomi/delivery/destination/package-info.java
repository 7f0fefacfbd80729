@NullMarked
package dev.hinomi.delivery.destination;

import org.jspecify.annotations.NullMarked;
