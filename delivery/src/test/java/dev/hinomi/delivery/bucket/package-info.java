@NullMarked
package dev.hinomi.delivery.bucket;

import org.jspecify.annotations.NullMarked;
