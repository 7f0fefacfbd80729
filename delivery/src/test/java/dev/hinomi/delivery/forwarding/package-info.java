@NullMarked
package dev.hinomi.delivery.forwarding;

import org.jspecify.annotations.NullMarked;
