/// The sub-goal API: a language model, a function, Aurora.
@NullMarked
package dev.hinomi.demo.system.subgoal;

import org.jspecify.annotations.NullMarked;
