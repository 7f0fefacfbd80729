/// Answers that come in pages.
@NullMarked
package dev.hinomi.logs.page;

import org.jspecify.annotations.NullMarked;
