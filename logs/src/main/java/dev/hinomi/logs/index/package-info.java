/// Field index policies: which fields of a group's events are indexed. The policies are kept and told; no index is
/// made, and queries read every event.
@NullMarked
package dev.hinomi.logs.index;

import org.jspecify.annotations.NullMarked;
