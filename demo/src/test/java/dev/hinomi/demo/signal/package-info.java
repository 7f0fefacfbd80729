@NullMarked
package dev.hinomi.demo.signal;

import org.jspecify.annotations.NullMarked;
