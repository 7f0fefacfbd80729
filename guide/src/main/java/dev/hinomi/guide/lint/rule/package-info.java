/// The rules about prose, queries and patterns, one file each. Each rule's id has a section in `docs/lint.md`.
@NullMarked
package dev.hinomi.guide.lint.rule;

import org.jspecify.annotations.NullMarked;
