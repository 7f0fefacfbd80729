/// The rules about prices and estimates, one file each. Each rule's id has a section in `docs/lint.md`.
@NullMarked
package dev.hinomi.guide.lint.price;

import org.jspecify.annotations.NullMarked;
