/// The guides that were applied, on the server: every version with its text, its settings and what applying
/// it did.
@NullMarked
package dev.hinomi.guide.registry;

import org.jspecify.annotations.NullMarked;
