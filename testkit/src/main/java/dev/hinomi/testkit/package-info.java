/// What tests of every module share: a clock that is moved by hand, and receivers that really listen.
@NullMarked
package dev.hinomi.testkit;

import org.jspecify.annotations.NullMarked;
