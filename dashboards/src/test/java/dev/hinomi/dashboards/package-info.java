/// Dashboards: the scripts of what is accepted, and what is kept.
@NullMarked
package dev.hinomi.dashboards;

import org.jspecify.annotations.NullMarked;
