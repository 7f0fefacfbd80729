/// The rules about what people do step by step: restoring, releasing, rolling back. Each rule's id has a section in
/// `docs/lint.md`.
@NullMarked
package dev.hinomi.guide.lint.procedure;

import org.jspecify.annotations.NullMarked;
