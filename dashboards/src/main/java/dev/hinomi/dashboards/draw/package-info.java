/// Drawing into a picture: lines, areas, and text in a font of its own, so that a picture is the same on every machine
/// and needs no font of the system's. Nothing here is loaded before the first picture is asked for.
@NullMarked
package dev.hinomi.dashboards.draw;

import org.jspecify.annotations.NullMarked;
