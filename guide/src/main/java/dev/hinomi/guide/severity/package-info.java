/// How bad it is when an alarm of a guide goes off.
@NullMarked
package dev.hinomi.guide.severity;

import org.jspecify.annotations.NullMarked;
