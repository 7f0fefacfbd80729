@NullMarked
package dev.hinomi.logs.group;

import org.jspecify.annotations.NullMarked;
