/// Log events as files in a bucket: what a file holds, how a group is exported, and export tasks.
@NullMarked
package dev.hinomi.delivery.export;

import org.jspecify.annotations.NullMarked;
