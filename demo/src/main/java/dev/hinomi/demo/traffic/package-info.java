/// Who calls, when, and how long an answer takes; all of it follows from a seed.
@NullMarked
package dev.hinomi.demo.traffic;

import org.jspecify.annotations.NullMarked;
