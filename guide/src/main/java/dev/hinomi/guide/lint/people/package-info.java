/// The rules about who is asked for what: levels of severity, escalation, owners, goals. Each rule's id has a section
/// in
/// `docs/lint.md`.
@NullMarked
package dev.hinomi.guide.lint.people;

import org.jspecify.annotations.NullMarked;
