@NullMarked
package dev.hinomi.api.otlp;

import org.jspecify.annotations.NullMarked;
