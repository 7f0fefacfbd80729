/// The rules about alarms and metrics, one file each. Each rule's id has a section in `docs/lint.md`.
@NullMarked
package dev.hinomi.guide.lint.alarm;

import org.jspecify.annotations.NullMarked;
