/// Which events a filter looks at, by what CloudWatch Logs itself knows of them.
@NullMarked
package dev.hinomi.logs.selection;

import org.jspecify.annotations.NullMarked;
