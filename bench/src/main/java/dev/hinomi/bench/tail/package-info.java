/// How much a follower of a log group loses or sees twice while events arrive.
@NullMarked
package dev.hinomi.bench.tail;

import org.jspecify.annotations.NullMarked;
