/// What the processors of a transformer have in common: the event that they change, paths into it, and their
/// configuration.
@NullMarked
package dev.hinomi.logs.transform.step;

import org.jspecify.annotations.NullMarked;
