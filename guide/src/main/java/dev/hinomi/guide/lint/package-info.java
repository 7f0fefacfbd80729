/// What is wrong or risky in a guide: findings with a rule, a severity, a reason and, where possible, a fix.
@NullMarked
package dev.hinomi.guide.lint;

import org.jspecify.annotations.NullMarked;
