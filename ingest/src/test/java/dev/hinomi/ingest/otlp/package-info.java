@NullMarked
package dev.hinomi.ingest.otlp;

import org.jspecify.annotations.NullMarked;
