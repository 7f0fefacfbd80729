/// Pictures of metrics, pixel by pixel.
@NullMarked
package dev.hinomi.dashboards.image;

import org.jspecify.annotations.NullMarked;
