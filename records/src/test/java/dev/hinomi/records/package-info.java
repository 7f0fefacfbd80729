@NullMarked
package dev.hinomi.records;

import org.jspecify.annotations.NullMarked;
