/// The operations of alarm mute rules, one class each.
@NullMarked
package dev.hinomi.api.cloudwatch.mute;

import org.jspecify.annotations.NullMarked;
