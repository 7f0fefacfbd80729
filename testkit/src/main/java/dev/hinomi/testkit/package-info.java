/// What tests of every module share: a clock that is moved by hand, receivers that really
/// listen, and processes to kill.
@NullMarked
package dev.hinomi.testkit;

import org.jspecify.annotations.NullMarked;
