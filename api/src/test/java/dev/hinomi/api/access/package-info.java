@NullMarked
package dev.hinomi.api.access;

import org.jspecify.annotations.NullMarked;
