@NullMarked
package dev.hinomi.records.internal;

import org.jspecify.annotations.NullMarked;
