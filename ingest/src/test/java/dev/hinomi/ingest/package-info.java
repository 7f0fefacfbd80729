@NullMarked
package dev.hinomi.ingest;

import org.jspecify.annotations.NullMarked;
