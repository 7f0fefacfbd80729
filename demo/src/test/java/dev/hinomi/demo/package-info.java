@NullMarked
package dev.hinomi.demo;

import org.jspecify.annotations.NullMarked;
