/// Log transformers: which one was in force when an event arrived, and what it makes of the event.
@NullMarked
package dev.hinomi.logs.transform;

import org.jspecify.annotations.NullMarked;
