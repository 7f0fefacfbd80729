@NullMarked
package dev.hinomi.logs.feed;

import org.jspecify.annotations.NullMarked;
