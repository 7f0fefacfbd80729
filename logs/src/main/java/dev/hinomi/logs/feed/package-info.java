/// Follows log events as they are committed, in the order of their ids.
@NullMarked
package dev.hinomi.logs.feed;

import org.jspecify.annotations.NullMarked;
