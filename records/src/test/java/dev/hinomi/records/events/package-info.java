@NullMarked
package dev.hinomi.records.events;

import org.jspecify.annotations.NullMarked;
