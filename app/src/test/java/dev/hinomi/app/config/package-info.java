@NullMarked
package dev.hinomi.app.config;

import org.jspecify.annotations.NullMarked;
