/// The operations of CloudWatch, one class each.
@NullMarked
package dev.hinomi.api.cloudwatch;

import org.jspecify.annotations.NullMarked;
