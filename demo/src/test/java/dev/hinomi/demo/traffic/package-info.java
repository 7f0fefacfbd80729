@NullMarked
package dev.hinomi.demo.traffic;

import org.jspecify.annotations.NullMarked;
