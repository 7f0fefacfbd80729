/// A simulator of the systems that the sample guides are for.
@NullMarked
package dev.hinomi.demo;

import org.jspecify.annotations.NullMarked;
