@NullMarked
package dev.hinomi.demo.fault;

import org.jspecify.annotations.NullMarked;
