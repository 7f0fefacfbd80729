/// Pictures of metrics: from the definition of a widget to its queries, its chart, and PNG.
@NullMarked
package dev.hinomi.dashboards.image;

import org.jspecify.annotations.NullMarked;
