@NullMarked
package dev.hinomi.app.platform;

import org.jspecify.annotations.NullMarked;
