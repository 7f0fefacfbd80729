/// The demo: the sample guides applied, and the systems that they are for simulated.
@NullMarked
package dev.hinomi.app.demo;

import org.jspecify.annotations.NullMarked;
