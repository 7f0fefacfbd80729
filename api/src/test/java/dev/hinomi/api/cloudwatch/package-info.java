@NullMarked
package dev.hinomi.api.cloudwatch;

import org.jspecify.annotations.NullMarked;
