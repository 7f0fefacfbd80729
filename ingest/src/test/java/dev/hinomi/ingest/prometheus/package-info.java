@NullMarked
package dev.hinomi.ingest.prometheus;

import org.jspecify.annotations.NullMarked;
