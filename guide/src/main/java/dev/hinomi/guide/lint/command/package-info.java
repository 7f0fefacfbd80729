/// The rules about shell blocks and the commands in them, one file each. Each rule's id has a section in
/// `docs/lint.md`.
@NullMarked
package dev.hinomi.guide.lint.command;

import org.jspecify.annotations.NullMarked;
