/// Settings as records, and where they come from.
@NullMarked
package dev.hinomi.app.config;

import org.jspecify.annotations.NullMarked;
