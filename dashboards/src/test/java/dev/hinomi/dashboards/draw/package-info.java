/// Letters.
@NullMarked
package dev.hinomi.dashboards.draw;

import org.jspecify.annotations.NullMarked;
