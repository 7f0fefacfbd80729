/// What changed from one version of a guide to another.
@NullMarked
package dev.hinomi.guide.diff;

import org.jspecify.annotations.NullMarked;
