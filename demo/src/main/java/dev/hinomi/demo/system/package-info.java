/// The five simulated systems.
@NullMarked
package dev.hinomi.demo.system;

import org.jspecify.annotations.NullMarked;
