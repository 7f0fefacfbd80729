/// What people changed on a server since a guide was applied.
@NullMarked
package dev.hinomi.guide.drift;

import org.jspecify.annotations.NullMarked;
