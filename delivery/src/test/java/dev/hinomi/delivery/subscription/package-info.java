@NullMarked
package dev.hinomi.delivery.subscription;

import org.jspecify.annotations.NullMarked;
