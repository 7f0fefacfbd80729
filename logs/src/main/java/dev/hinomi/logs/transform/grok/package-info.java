/// Grok patterns, compiled to regular expressions that match in linear time.
@NullMarked
package dev.hinomi.logs.transform.grok;

import org.jspecify.annotations.NullMarked;
