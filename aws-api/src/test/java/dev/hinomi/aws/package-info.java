/// What holds for all generated services.
@NullMarked
package dev.hinomi.aws;

import org.jspecify.annotations.NullMarked;
