/// Finds the items of a guide: one file per kind, by structure first and by vocabulary second.
@NullMarked
package dev.hinomi.guide.extract;

import org.jspecify.annotations.NullMarked;
