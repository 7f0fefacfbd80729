@NullMarked
package dev.hinomi.guide.settings;

import org.jspecify.annotations.NullMarked;
