@NullMarked
package dev.hinomi.api.fault;

import org.jspecify.annotations.NullMarked;
