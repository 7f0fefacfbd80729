@NullMarked
package dev.hinomi.logs.metric;

import org.jspecify.annotations.NullMarked;
