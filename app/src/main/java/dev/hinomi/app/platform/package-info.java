/// Everything that runs: wiring and life cycle.
@NullMarked
package dev.hinomi.app.platform;

import org.jspecify.annotations.NullMarked;
